import type { SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { answer, at } from './content';

const starts = [17, 10, 3].map((day) => at(`2026-11-${String(day).padStart(2, '0')}T09:30`));
const ids = ['plain', 'hostile', 'untitled'];

/** A suggestion with the meetings behind its habit; one of them has a hostile title, one none. */
export const bestWithEvidence: SuggestedSlot = {
  rank: 1,
  label: 'best',
  start: at('2026-11-24T09:30'),
  end: at('2026-11-24T10:00'),
  reasons: (answer.slots[0]?.reasons ?? []).map((reason) =>
    'starts' in reason ? { ...reason, starts, eventIds: ids } : reason,
  ),
  patterns: ['title:7', null, null],
};

export const whyTitles: ReadonlyMap<string, string> = new Map([
  ['plain', '1:1 Ben'],
  ['hostile', `<img src=x onerror=alert(1)> \u202e1:1 \u{1F389} ${'very long '.repeat(30)}`],
]);
