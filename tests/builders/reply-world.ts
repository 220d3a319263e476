import { dateReaderFor } from '../../utils/questions/date-languages';
import { type Reply, readReply } from '../../utils/questions/read-reply';
import type { Interval } from '../../utils/time/interval';

export const berlin = 'Europe/Berlin';
export const newYork = 'America/New_York';
/** Monday. */
export const now = Temporal.Instant.from('2026-11-23T09:00Z').epochMilliseconds;

export const wallSlot = (wall: string, timeZone: string): Interval => {
  const start = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
  return { start, end: start + 1_800_000 };
};
/** Tuesday 15:00, Wednesday 9:30, Thursday 10:00, by the writer's clock. */
export const threeTimes = (timeZone: string) =>
  ['2026-11-24T15:00', '2026-11-25T09:30', '2026-11-26T10:00'].map((wall) => wallSlot(wall, timeZone));

interface World {
  readonly slots?: readonly Interval[];
  readonly timeZone?: string;
  readonly ownZone?: string;
  readonly at?: number;
}

export function readAs(text: string, locale = 'en', world: World = {}): Reply {
  const { timeZone = berlin, ownZone = timeZone, slots = threeTimes(timeZone) } = world;
  return readReply(text, {
    slots,
    timeZone,
    ownZone,
    now: world.at ?? now,
    readDates: dateReaderFor(locale),
  });
}

/** `2` the second; `1 2` both; `1|2` one of them; `1,2 left`; then the times that were not proposed. */
export function saidOf(
  reply: Reply,
  slots: readonly Interval[] = threeTimes(berlin),
  timeZone = berlin,
): string {
  const place = (slot: Interval) => slots.findIndex(({ start }) => start === slot.start) + 1;
  const named = reply.others.map(({ days, slot }) =>
    slot
      ? Temporal.Instant.fromEpochMilliseconds(slot.start)
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString()
      : days.from,
  );
  const main = (() => {
    switch (reply.kind) {
      case 'one':
        return `${place(reply.slot)}${reply.readAs === 'ours' ? ' ours' : ''}`;
      case 'several':
        return reply.slots.map(place).join({ said: ' ', unclear: '|', left: ',' }[reply.why]);
      default:
        return reply.kind;
    }
  })();
  return [main, ...named].join(' +');
}
