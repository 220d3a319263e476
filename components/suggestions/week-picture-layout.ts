import type { EpochMs, IsoDate } from '../../utils/time/instant';
import type { Interval } from '../../utils/time/interval';

/** A stretch of one day, in minutes of its wall clock. */
export interface Stretch {
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface PictureDay {
  readonly date: IsoDate;
  /** Noon of the day: an instant to write its name from. */
  readonly noon: EpochMs;
  readonly busy: readonly Stretch[];
  /** When somebody who is asked to come is busy. */
  readonly guestBusy: readonly Stretch[];
  /** When such meetings are liked, free or not. */
  readonly liked: readonly Stretch[];
  /** What lies before the window: over. */
  readonly past?: Stretch;
  readonly slots: readonly (Stretch & { readonly rank: number; readonly start: EpochMs })[];
}

export interface WeekPictureLayout {
  readonly days: readonly PictureDay[];
  /** Whole hours that the picture shows. */
  readonly startHour: number;
  readonly endHour: number;
}

interface Input {
  readonly window: Interval;
  readonly timeZone: string;
  readonly busy: readonly Interval[];
  readonly guestBusy?: readonly Interval[] | undefined;
  readonly liked?: readonly Interval[] | undefined;
  readonly slots: readonly (Interval & { readonly rank: number })[];
  /** Monday first, as in settings. */
  readonly workingHours: readonly (readonly Stretch[])[];
}

const MAX_DAYS = 14;
const DAY_MINUTES = 1440;

/**
 * What the picture of the days shows: the days of the window that have working hours or a suggested time, from
 * the earliest working hour to the latest. Wall clock, so a day with a clock change keeps its shape.
 */
export function layOutWeekPicture(input: Input): WeekPictureLayout {
  const { window, timeZone, busy, guestBusy = [], liked = [], slots, workingHours } = input;
  const days: PictureDay[] = [];
  let start = DAY_MINUTES;
  let end = 0;
  let date = plainDate(window.start, timeZone);
  const last = plainDate(window.end - 1, timeZone);
  for (let shown = 0; shown < MAX_DAYS && Temporal.PlainDate.compare(date, last) <= 0; shown++) {
    const hours = workingHours[date.dayOfWeek - 1] ?? [];
    const ofDay = slots.flatMap((slot) => {
      const stretch = stretchOn(slot, date, timeZone);
      return stretch ? [{ ...stretch, rank: slot.rank, start: slot.start }] : [];
    });
    const isOver = !open(hours, stretchOn(window, date, timeZone)?.startMinute ?? 0);
    if ((hours.length && !isOver) || ofDay.length) {
      for (const { startMinute, endMinute } of [...hours, ...ofDay]) {
        start = Math.min(start, startMinute);
        end = Math.max(end, endMinute);
      }
      days.push({
        date: date.toString(),
        noon: date.toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds,
        ...pastOn(window.start, date, timeZone),
        busy: busy.flatMap((one) => stretchOn(one, date, timeZone) ?? []),
        guestBusy: guestBusy.flatMap((one) => stretchOn(one, date, timeZone) ?? []),
        liked: bandsOf(liked.flatMap((one) => stretchOn(one, date, timeZone) ?? [])),
        slots: ofDay,
      });
    }
    date = date.add({ days: 1 });
  }
  const startHour = end > start ? Math.floor(start / 60) : 9;
  const endHour = end > start ? Math.ceil(end / 60) : 17;
  return { days: days.map((day) => clip(day, startHour * 60, endHour * 60)), startHour, endHour };
}

/** Closer together than this, or shorter, is noise at the size of the picture. */
const BAND_MINUTES = 45;

/** In the order of their starts, as they come. */
function bandsOf(stretches: readonly Stretch[]): Stretch[] {
  const bands: Stretch[] = [];
  for (const stretch of stretches) {
    const before = bands.at(-1);
    if (!before || stretch.startMinute - before.endMinute > BAND_MINUTES) bands.push(stretch);
    else bands[bands.length - 1] = { ...before, endMinute: Math.max(before.endMinute, stretch.endMinute) };
  }
  return bands.filter(({ startMinute, endMinute }) => endMinute - startMinute >= BAND_MINUTES);
}

/** Whether any of the hours is left after a minute of the day. */
function open(hours: readonly Stretch[], from: number): boolean {
  return hours.some(({ endMinute }) => endMinute > from);
}

function pastOn(start: EpochMs, date: Temporal.PlainDate, timeZone: string): { past?: Stretch } {
  const dayStart = date.toZonedDateTime(timeZone).epochMilliseconds;
  const past = start > dayStart && stretchOn({ start: dayStart, end: start }, date, timeZone);
  return past ? { past } : {};
}

/** The part of an interval that lies on a date, or undefined. */
function stretchOn(
  { start, end }: Interval,
  date: Temporal.PlainDate,
  timeZone: string,
): Stretch | undefined {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  const to = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(timeZone);
  const startsLater = Temporal.PlainDate.compare(from.toPlainDate(), date);
  const endsLater = Temporal.PlainDate.compare(to.toPlainDate(), date);
  if (startsLater > 0 || endsLater < 0) return undefined;
  const startMinute = startsLater < 0 ? 0 : from.hour * 60 + from.minute;
  const endMinute = endsLater > 0 ? DAY_MINUTES : to.hour * 60 + to.minute;
  return endMinute > startMinute ? { startMinute, endMinute } : undefined;
}

function clip(day: PictureDay, from: number, to: number): PictureDay {
  const within = ({ startMinute, endMinute }: Stretch): Stretch[] => {
    const clipped = { startMinute: Math.max(startMinute, from), endMinute: Math.min(endMinute, to) };
    return clipped.endMinute > clipped.startMinute ? [clipped] : [];
  };
  const { past, ...rest } = day;
  const [shown] = past ? within(past) : [];
  return {
    ...rest,
    ...(shown && { past: shown }),
    busy: day.busy.flatMap(within),
    guestBusy: day.guestBusy.flatMap(within),
    liked: day.liked.flatMap(within),
  };
}

function plainDate(at: EpochMs, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
