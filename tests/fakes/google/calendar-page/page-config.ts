/** What one load of the calendar page looks like. Tests choose with the query: `?variant=german&broken=no-datekey`. */

/** In each of these an extension that draws into the grid has to find nothing it trusts, except the first. */
export const breakages = [
  /** Survivable: there is a second way to find the cells. */
  'no-column-index',
  'no-datekey',
  'impossible-datekey',
  'shuffled-datekeys',
  'zero-height',
  'uneven-heights',
  'stacked-columns',
  'unpositioned-cells',
  'other-dates',
  'strips-at-once',
] as const;
export type Breakage = (typeof breakages)[number];

export interface PageConfig {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
  readonly hideWeekends: boolean;
  readonly hour24: boolean;
  /** One column of hour labels each; the last one is nearest the grid. */
  readonly zoneLabels: readonly string[];
  readonly timeZone: string;
  /** Pixels an hour is high. */
  readonly hourHeight: number;
  readonly email: string;
  /** `/u/N` */
  readonly accountIndex: number;
  /** `YYYY-MM-DD` in the page's zone. */
  readonly today: string;
  /** Columns in the day view with the same date, one per person. */
  readonly people: number;
  /** Which of those columns is the account's own. */
  readonly ownColumn: number;
  /** Chips a week, made up, in place of the account's own events. 0: the account's own. */
  readonly chips: number;
  readonly broken: Breakage | '';
}

/** A part of an event inside one day, in the page's own wall time. */
export interface DayPiece {
  readonly eventId: string;
  readonly title: string;
  readonly date: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly allDay: boolean;
  readonly declined: boolean;
}

type Variant = Partial<PageConfig>;

export const variants = {
  own: {},
  american: {
    lang: 'en',
    firstWeekday: 0,
    hour24: false,
    zoneLabels: ['GMT-05'],
    timeZone: 'America/New_York',
    hourHeight: 48,
  },
  german: {
    lang: 'de',
    dark: true,
    firstWeekday: 1,
    hideWeekends: true,
    hour24: true,
    zoneLabels: ['GMT+01'],
    timeZone: 'Europe/Berlin',
    hourHeight: 40,
  },
  'two-zones': { zoneLabels: ['NYC', 'GMT+01'], timeZone: 'Europe/Berlin', hourHeight: 60 },
  arabic: {
    lang: 'ar',
    dir: 'rtl',
    firstWeekday: 6,
    zoneLabels: ['NYC', 'GMT+01'],
    timeZone: 'Europe/Berlin',
    hourHeight: 60,
  },
} as const satisfies Record<string, Variant>;
export type VariantName = keyof typeof variants;

/** The page of an account, as a query changes it. */
export function pageConfig(
  query: URLSearchParams,
  own: Pick<PageConfig, 'email' | 'timeZone' | 'accountIndex'> & { todayIn(zone: string): string },
): PageConfig {
  const name = query.get('variant') ?? 'own';
  const variant: Variant = variants[name as VariantName] ?? {};
  const timeZone = variant.timeZone ?? own.timeZone;
  return {
    lang: 'en',
    dir: 'ltr',
    dark: query.get('dark') === '1',
    firstWeekday: 1,
    hideWeekends: false,
    hour24: true,
    zoneLabels: ['GMT+01'],
    hourHeight: Number(query.get('hourHeight') ?? 48),
    email: query.get('email') ?? own.email,
    accountIndex: own.accountIndex,
    people: Number(query.get('people') ?? 1),
    ownColumn: Number(query.get('ownColumn') ?? 0),
    chips: Number(query.get('chips') ?? 0),
    broken: breakages.find((one) => one === query.get('broken')) ?? '',
    ...variant,
    timeZone,
    today: own.todayIn(timeZone),
  };
}
