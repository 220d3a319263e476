/** What the address says. */
export interface Place {
  /** The N of `/u/N`. */
  readonly accountIndex: number;
  readonly view?: string;
  /** A day in the range shown, not its first. */
  readonly date?: string;
}

const PATH = /^\/calendar(?:\/(?:u|b)\/(\d+))?\/r(?:\/([a-z]+)(?:\/(\d{4})\/(\d{1,2})\/(\d{1,2}))?)?(?:\/|$)/;

/** Undefined where this is not the calendar itself: an embedded one, a booking page. */
export function placeOf(path: string): Place | undefined {
  const found = PATH.exec(path);
  if (!found) return undefined;
  const [, index = '0', view, year, month, day] = found;
  const pad = (part: string | undefined) => String(part).padStart(2, '0');
  return {
    accountIndex: Number(index),
    ...(view && { view }),
    ...(year && { date: `${year}-${pad(month)}-${pad(day)}` }),
  };
}
