/** Start and end of every event in a calendar of single UTC events: other code than the product's, on purpose. */
export function busyIntervals(ics: string): { start: number; end: number }[] {
  const instants = (name: string) =>
    [...ics.matchAll(new RegExp(`^${name}:(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})Z`, 'gm'))].map(
      ([, year, month, day, hour, minute, second]) =>
        Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
    );
  const ends = instants('DTEND');
  return instants('DTSTART').map((start, i) => ({ start, end: ends[i] ?? start }));
}
