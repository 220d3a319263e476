import type { FeatureName } from '../../utils/preferences/features';

/** What may count against a time, as people would say it: a sentence of its own under `costs.` for each. */
type Cost =
  | 'people'
  | 'habit'
  | 'recent'
  | 'length'
  | 'title'
  | 'guests'
  | 'minute'
  | 'lead'
  | 'gap'
  | 'scraps'
  | 'edge'
  | 'load'
  | 'away'
  | 'alike'
  | 'move';

/** Many features look at the same thing through different lenses: they share a sentence. */
export const costOf: Readonly<Record<FeatureName, Cost>> = {
  prior: 'people',
  newcomerPrior: 'people',
  newcomerClock: 'people',
  all: 'habit',
  sharp: 'habit',
  weekday: 'habit',
  cell: 'habit',
  clock: 'habit',
  weekClock: 'habit',
  recent: 'recent',
  fortnight: 'recent',
  length: 'length',
  lengthSharp: 'length',
  lengthCell: 'length',
  lengthRecent: 'length',
  title: 'title',
  titleSharp: 'title',
  titleClock: 'title',
  sameTitle: 'title',
  lastSame: 'title',
  stem: 'title',
  trustedTitle: 'title',
  trustedTime: 'title',
  trustedLast: 'title',
  trustedClock: 'title',
  guests: 'guests',
  alignment: 'minute',
  lead: 'lead',
  afterPrevious: 'gap',
  nearPrevious: 'gap',
  beforeNext: 'gap',
  nearNext: 'gap',
  breathPrevious: 'gap',
  hourPrevious: 'gap',
  farPrevious: 'gap',
  breathNext: 'gap',
  hourNext: 'gap',
  farNext: 'gap',
  tightGap: 'gap',
  fitsGap: 'gap',
  closeness: 'gap',
  newcomerCloseness: 'gap',
  leavesScraps: 'scraps',
  insideDay: 'edge',
  dayCount: 'load',
  dayEmpty: 'load',
  dayBusy: 'load',
  dayLoad: 'load',
  newcomerCount: 'load',
  awayDay: 'away',
  sameTitleDay: 'alike',
  alikeDay: 'alike',
  alikeNeighbour: 'alike',
  alikeClock: 'alike',
  alikeBefore: 'alike',
  alikeAfter: 'alike',
  move: 'move',
};
