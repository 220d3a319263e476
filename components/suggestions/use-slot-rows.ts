import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { isolate, useWords } from '../ui/words';

interface SlotRowsOptions {
  readonly answer: Answer;
  /** Answers what was copied, and whether the browser allowed it. */
  readonly copy: (slot: SuggestedSlot) => Promise<{ readonly text: string; readonly worked: boolean }>;
  /** The time was taken. Learning from it is nobody's reason to wait, or to fail. */
  readonly onPick: (slot: SuggestedSlot) => void;
  readonly hide: (slot: SuggestedSlot) => void;
}

/** How long what was copied stands there: long enough to read it. */
const COPIED_MS = 5000;

/** What can be done with the rows of an answer, wherever they are listed. */
export function useSlotRows({ answer, copy, onPick, hide }: SlotRowsOptions) {
  const words = useWords();
  const times = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState({ answer, rank: 1 });
  const [copied, setCopied] = useState<{ rank?: number; said: string }>();
  useEffect(() => {
    if (!copied?.rank) return;
    const timer = setTimeout(() => setCopied(undefined), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    times: times as RefObject<HTMLDivElement | null>,
    // A new answer opens its best time.
    selected: open.answer === answer ? open.rank : 1,
    select: (rank: number) => setOpen({ answer, rank }),
    copied,
    rows: {
      onOpen: onPick,
      onCopy: async (slot: SuggestedSlot) => {
        const { text, worked } = await copy(slot);
        if (worked) onPick(slot);
        const key = worked ? 'slots.copiedText' : 'slots.copyFailed';
        setCopied({ ...(worked && { rank: slot.rank }), said: words.t(key, { text: isolate(text) }) });
      },
      onDismiss: (slot: SuggestedSlot) => {
        hide(slot);
        const rank = Math.max(1, Math.min(slot.rank, answer.slots.length - 1));
        requestAnimationFrame(() =>
          times.current?.querySelector<HTMLElement>(`[data-rank="${rank}"] button`)?.focus(),
        );
      },
    },
  };
}
