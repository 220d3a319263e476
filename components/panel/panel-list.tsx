import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { announcement } from '../suggestions/announcement';
import { copyText } from '../suggestions/copy-text';
import { SlotList } from '../suggestions/slot-list';
import { isolate, useWords } from '../ui/words';

interface PanelListProps {
  /** In the zone of the page's grid. */
  readonly answer: Answer;
  readonly title: string;
  readonly asking: boolean;
  readonly now: number;
  readonly lit: number | undefined;
  readonly pressed: { readonly rank: number } | undefined;
  readonly linkOf: (slot: SuggestedSlot) => string;
  /** More ways out of the open time: Hold, Book. */
  readonly exits?: ((slot: SuggestedSlot) => ReactNode) | undefined;
  readonly onLight: (rank: number | undefined, scroll: boolean) => void;
  readonly copy: (text: string) => Promise<boolean>;
}

/** How long «Copied» stands on the button. */
const COPIED_MS = 2000;

/** The popup's rows, tied to the chips in the grid: what has pointer or focus here is lit there, and the other way. */
export function PanelList(props: PanelListProps) {
  const { answer, lit, pressed, onLight } = props;
  const words = useWords();
  const rows = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState({ answer, rank: 1 });
  const selected = open.answer === answer ? open.rank : 1;
  const select = (rank: number) => setOpen({ answer, rank });
  const [copied, setCopied] = useState<{ rank?: number; said: string }>();
  useEffect(() => {
    if (!copied?.rank) return;
    const timer = setTimeout(() => setCopied(undefined), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  useEffect(() => {
    for (const row of rows.current?.querySelectorAll('[data-slot]') ?? []) {
      row.toggleAttribute('data-lit', row.getAttribute('data-rank') === String(lit));
    }
  }, [lit]);
  useEffect(() => {
    if (pressed) setOpen({ answer, rank: pressed.rank });
  }, [pressed, answer]);

  const copy = async (slot: SuggestedSlot) => {
    const text = copyText(slot, { locale: words.locale, timeZone: answer.timeZone });
    const worked = await props.copy(text);
    const key = worked ? 'slots.copiedText' : 'slots.copyFailed';
    setCopied({ ...(worked && { rank: slot.rank }), said: words.t(key, { text: isolate(text) }) });
  };
  const light = (event: PointerEvent | FocusEvent, scroll: boolean) => {
    const row = event.target instanceof Element ? event.target.closest('[data-rank]') : null;
    onLight(row ? Number(row.getAttribute('data-rank')) : undefined, scroll);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: mirrors pointer and focus of the rows; nothing happens here
    <div
      ref={rows}
      onPointerOver={(event) => light(event, false)}
      onPointerLeave={() => onLight(undefined, false)}
      onFocus={(event) => light(event, true)}
      onBlur={() => onLight(undefined, false)}
    >
      <SlotList
        answer={answer}
        title={props.title}
        ready={!props.asking}
        now={props.now}
        selected={selected}
        onSelect={select}
        onCopy={copy}
        copied={copied?.rank}
        linkOf={props.linkOf}
        exits={props.exits}
      />
      <p className={copied && !copied.rank ? undefined : 'visually-hidden'} role="status">
        {copied?.said ?? announcement(answer, words)}
      </p>
    </div>
  );
}
