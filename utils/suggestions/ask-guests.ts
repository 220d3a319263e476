import { busyDays } from '../availability/busy-days';
import { findFairTurns } from '../availability/fair-turns';
import { DECENT_HOURS, type GuestBusy, guestEdge } from '../availability/guest';
import type { CalendarRow } from '../db/rows';
import type { StatedTerm } from '../preferences/stated-terms';
import type { WhyNot } from '../preferences/why-not';
import type { QuestionGuest } from '../questions/question';
import type { AskedGuest, SuggestedSlot } from '../rpc/commands/suggestions';
import { type Interval, mergeIntervals, overlaps, subtractIntervals } from '../time/interval';
import { isTimeZone } from '../time/zone';
import { findZoneShifts } from '../time/zone-shifts';
import type { MovedMeeting } from './load-weeks';

/** Log-odds of a time at which somebody who need not come is busy. */
const OPTIONAL_BUSY = -2;
/** Log-odds of an hour outside somebody's own, and of the worst that can come of it: the middle of their night. */
const HOUR_OUTSIDE = -0.7;
const WORST = -4;

/** What the people who are asked to come do to one question. */
export interface AskedGuests {
  readonly asked: readonly AskedGuest[];
  /** Merged, of everybody who can be seen. */
  readonly busy: readonly Interval[];
  /** False where somebody who has to be there is seen to be busy. */
  readonly isFree: (slot: Interval) => boolean;
  readonly terms: readonly StatedTerm[];
  readonly notesOf: (slot: Interval) => Pick<SuggestedSlot, 'guestNotes' | 'turn'>;
  readonly whyNot: (slot: Interval) => WhyNot | undefined;
}

export interface GuestFacts {
  /** By address in small letters. */
  readonly busy: ReadonlyMap<string, GuestBusy> | undefined;
  readonly calendars: readonly Pick<CalendarRow, 'calendarId' | 'timeZone'>[];
  readonly window: Interval;
  /** The user's. */
  readonly timeZone: string;
  /** A meeting that is to be moved: their calendars show it too. */
  readonly moved?: MovedMeeting | undefined;
  /** Past meetings of the same people; only where the user wants turns to be taken. */
  readonly past?: readonly Interval[] | undefined;
}

interface Guest extends AskedGuest {
  readonly busy: readonly Interval[];
  readonly hours: QuestionGuest['hours'];
}

/** Who is not seen counts neither as free nor as busy; where somebody is, is known or left open, never supposed. */
export function askGuests(guests: readonly QuestionGuest[] | undefined, facts: GuestFacts): AskedGuests {
  const all = (guests ?? []).map((guest) => toGuest(guest, facts));
  const required = all.filter(({ optional }) => !optional);
  const busyWith = (slot: Interval, among: readonly Guest[]) =>
    among.flatMap(({ busy }) => busy.find((one) => overlaps(one, slot)) ?? [])[0];
  const edgeOf = (slot: Interval, { timeZone, hours }: Guest) =>
    timeZone === undefined ? undefined : guestEdge(slot, timeZone, hours);
  const penalty = (slot: Interval, guest: Guest): number => {
    const outside = Math.max(WORST, (HOUR_OUTSIDE * (edgeOf(slot, guest)?.minutes ?? 0)) / 60);
    const taken = guest.optional && busyWith(slot, [guest]) ? OPTIONAL_BUSY : 0;
    // For somebody who need not come, an odd hour counts half.
    return taken + (guest.optional ? outside / 2 : outside);
  };
  const turns = findFairTurns(facts.past ?? [], [
    { timeZone: facts.timeZone },
    ...required.flatMap(({ email, timeZone, hours }) => (timeZone ? { email, timeZone, hours } : [])),
  ]);
  return {
    asked: all.map(({ busy, hours, ...asked }) => asked),
    busy: mergeIntervals(all.flatMap(({ busy }) => busy)),
    isFree: (slot) => busyWith(slot, required) === undefined,
    terms: [
      ...(all.some((guest) => guest.timeZone !== undefined || (guest.optional && guest.busy.length > 0))
        ? [
            {
              name: 'guests' as const,
              of: (slot: Interval) => all.reduce((sum, guest) => sum + penalty(slot, guest), 0),
            },
          ]
        : []),
      ...(turns ? [{ name: 'turns' as const, of: turns.of }] : []),
    ],
    notesOf(slot) {
      const notes = all.flatMap((guest) => {
        const edge = edgeOf(slot, guest)?.kind;
        const busy = busyWith(slot, [guest]) !== undefined;
        return edge || busy ? [{ email: guest.email, ...(busy && { busy }), ...(edge && { edge }) }] : [];
      });
      const turn = turns?.noteOf(slot);
      return { ...(notes.length > 0 && { guestNotes: notes }), ...(turn && { turn }) };
    },
    whyNot(slot) {
      const busy = busyWith(slot, required);
      return busy && { kind: 'obstacle', obstacle: { kind: 'guestBusy', busy } };
    },
  };
}

function toGuest(guest: QuestionGuest, facts: GuestFacts): Guest {
  const { busy, calendars, window, timeZone: own, moved } = facts;
  const { email, optional = false, hours } = guest;
  const found = busy?.get(email.toLowerCase());
  const listed = calendars.find(
    ({ calendarId }) => calendarId.toLowerCase() === email.toLowerCase(),
  )?.timeZone;
  const timeZone = [guest.timeZone, listed].find((zone) => zone && isTimeZone(zone));
  const present = found && moved && presentOf(email, found, moved);
  const known = found?.busy ?? [];
  const intervals = moved && present === 'theirs' ? subtractIntervals(known, [moved.time]) : known;
  return {
    email,
    sight: found?.sight ?? 'not-asked',
    optional,
    ...(timeZone && { timeZone, zoneFrom: timeZone === listed ? 'calendar' : 'stated' }),
    ...(found?.members && { members: found.members }),
    ...(found?.error && { error: found.error }),
    ...(present && { present }),
    busyDays: busyDays(intervals, window, timeZone ?? own, hours ?? DECENT_HOURS),
    shifts: timeZone ? findZoneShifts(own, timeZone, window) : [],
    busy: intervals,
    hours,
  };
}

/**
 * Free/busy can't tell this meeting from another at the same time. Who said yes to it gave these minutes to it, whatever
 * else stands there. Who said no is busy with something else; of everybody else, and of a group, that stays open.
 */
function presentOf(email: string, { busy, members }: GuestBusy, moved: MovedMeeting): AskedGuest['present'] {
  const answer = moved.answers.get(email.toLowerCase());
  if (answer === 'declined' || !busy.some((one) => overlaps(one, moved.time))) return undefined;
  return answer === 'accepted' && !members ? 'theirs' : 'open';
}
