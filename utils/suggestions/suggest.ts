import { createExplainer } from '../preferences/explain';
import { patternOf } from '../preferences/ignored-patterns';
import { type RankedSlot, rankSlots } from '../preferences/rank';
import type { Reason } from '../preferences/reasons';
import type { MeetingRequest } from '../preferences/request';
import { chooseStated, createStatedMatch, type StatedMatch, strengthen } from '../preferences/stated-habits';
import { whyNotSlot } from '../preferences/why-not';
import type { Answer } from '../rpc/commands/suggestions';
import type { CommandInput } from '../rpc/contract';
import { MINUTE_MS } from '../time/instant';
import { type Interval, intersectIntervals, overlaps } from '../time/interval';
import { compareMove } from './compare-move';
import { findLikedTimes } from './liked-times';
import type { QuestionReader, ReadQuestion } from './read-question';
import { GRID_MS } from './settle-question';

const SLOTS = 5;
const MOST_REASONS = 3;

export interface SuggestDeps {
  readonly readQuestion: QuestionReader;
  /** Is told what was shown, once the answer is ready. */
  readonly onShown?: (shown: ShownAnswer) => void;
}

export interface ShownAnswer {
  readonly read: ReadQuestion;
  readonly slots: readonly (RankedSlot & { readonly stated?: 'rule' | 'confirmed' })[];
}

/** «When?» → ranked times: window → busy → candidates → score → spread → reasons. */
export function createSuggest({ readQuestion, onShown }: SuggestDeps) {
  return async function suggest(question: CommandInput<'suggest'>): Promise<Answer> {
    const read = await readQuestion(question);
    const { rank, window, weeks, obstacles, travel, guests, hidden, now } = read;
    const { model, request, timeZone } = rank;
    const match = createStatedMatch(read.settings.statedHabits, request);
    const ranked = strengthen(rankSlots(rank), match);
    const move = question.moving && compareMove(question.moving, rank, match, obstacles.busy);
    const offered = ranked.filter(
      (slot) => !hidden.some((one) => overlaps(one, slot)) && (!move || move.isBetter(slot)),
    );
    const choice = chooseStated(offered, match, {
      count: SLOTS,
      meetings: model.meetings.length,
      isStated: (rank.terms?.length ?? 0) > 0,
    });
    const asked = question.whyNot === undefined ? undefined : slotAt(question.whyNot, request);
    // Of other weeks nothing is known here: no answer is better than a wrong one.
    const isKnown = asked && asked.start >= weeks.start && asked.end <= weeks.end;
    const explain = createExplainer({
      ...rank,
      hasHabit: choice.hasHabit,
      leanings: read.leanings,
      travelReasons: travel.reasonsFor,
    });
    const statedOf = (slot: RankedSlot) => match(slot)?.strength;
    if (!question.silent)
      onShown?.({
        read,
        slots: choice.slots.map((slot) => {
          const stated = statedOf(slot);
          return { ...slot, ...(stated && { stated }) };
        }),
      });
    return {
      slots: choice.slots.map((slot, index) => {
        const reasons = [...statedReasons(slot, match), ...explain(slot)].slice(0, MOST_REASONS);
        return {
          start: slot.start,
          end: slot.end,
          label: slot.label,
          rank: index + 1,
          reasons,
          patterns: reasons.map((reason) => patternOf(reason, request)),
          ...heldBy(slot, read.held),
          ...guests.notesOf(slot),
          // Without a habit nothing is known to be likelier.
          ...(move && choice.hasHabit && { likelier: move.likelier(slot) }),
        };
      }),
      busy: intersectIntervals(obstacles.busy, [window]),
      window,
      ...(question.liked && {
        liked: choice.hasHabit
          ? findLikedTimes(
              {
                window,
                durationMs: request.durationMs,
                gridMs: GRID_MS,
                rules: obstacles.rules,
                timeZone,
                now,
              },
              rank,
            )
          : [],
      }),
      ...(isKnown && {
        whyNot: travel.whyNot(asked) ?? guests.whyNot(asked) ?? whyNotSlot(asked, { ...rank, obstacles }),
      }),
      ...(move && { moving: { conflict: move.conflict } }),
      timeZone,
      ...(guests.asked.length > 0 && {
        guests: [...guests.asked],
        guestBusy: intersectIntervals(guests.busy, [window]),
        mayAskGuests: read.mayAskGuests,
      }),
      noClearHabit: !choice.hasHabit,
      unreadable: read.unreadable,
      learnedFrom: model.meetings.length,
      ignored: ignoredHere(request, model.ignored),
    };
  };
}

/** The hold that keeps this very time for this question. */
function heldBy(slot: Interval, held: ReadQuestion['held']): { held?: string } {
  const hold = held.find(({ start, end }) => start === slot.start && end === slot.end);
  return hold ? { held: hold.id } : {};
}

function statedReasons(slot: RankedSlot, match: StatedMatch): Reason[] {
  const habit = match(slot);
  if (!habit) return [];
  const { strength, pattern, weekday, startMinute, endMinute } = habit;
  return [
    {
      kind: 'stated',
      strength,
      pattern,
      ...(weekday === undefined ? {} : { weekday }),
      startMinute,
      endMinute,
    },
  ];
}

function slotAt(start: number, { durationMs }: MeetingRequest): Interval {
  return { start, end: start + durationMs };
}

function ignoredHere(request: MeetingRequest, ignored: readonly string[] = []): string[] {
  const own = [
    `title:${request.titleKey}`,
    `length:${request.durationMs / MINUTE_MS}`,
    ...(request.guests ?? []).map((guest) => `guest:${guest}`),
  ];
  return own.filter((pattern) => ignored.includes(pattern));
}
