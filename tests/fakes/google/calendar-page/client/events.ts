import type { DayPiece, PageConfig } from '../page-config';
import { addDays } from './dates';

/** The pieces of events on these days: the account's own, or made up. */
export async function loadPieces(config: PageConfig, days: readonly string[]): Promise<DayPiece[]> {
  const [from, last] = [days[0], days.at(-1)];
  if (!from || !last) return [];
  if (config.chips > 0) return makeUp(days, config.chips);
  const query = new URLSearchParams({
    from,
    to: addDays(last, 1),
    timeZone: config.timeZone,
    account: String(config.accountIndex),
  });
  const pieces: DayPiece[] = await (await fetch(`/calendar/page-events?${query}`)).json();
  return pieces.filter(({ date }) => days.includes(date));
}

/** Every kind of chip a week can have, then ordinary ones up to `count`. */
function makeUp(days: readonly string[], count: number): DayPiece[] {
  const day = (index: number) => days[index % days.length] ?? '';
  const piece = (eventId: string, date: string, startMinute: number, endMinute: number): DayPiece => ({
    eventId,
    title: `Private title ${eventId}`,
    date,
    startMinute,
    endMinute,
    allDay: false,
    declined: false,
  });
  const special = [
    piece('overlap-a', day(0), 540, 630),
    piece('overlap-b', day(0), 570, 660),
    { ...piece('declined', day(1), 600, 660), declined: true },
    piece('quarter', day(1), 720, 735),
    piece('midnight', day(2), 1380, 1440),
    piece('midnight', day(3), 0, 60),
    piece('tasks_x', day(2), 480, 510),
    piece('no-calendar', day(3), 840, 900),
    ...[0, 1, 2].map((at) => ({ ...piece('conference', day(at), 0, 1440), allDay: true })),
  ];
  const ordinary = Array.from({ length: Math.max(0, count - special.length) }, (_, at) => {
    const start = (at * 37) % 1380;
    return piece(`made-${at}`, day(at), start - (start % 5), start - (start % 5) + 30);
  });
  return [...special, ...ordinary].slice(0, Math.max(count, special.length));
}
