import { type FocusEvent, type PointerEvent, type ReactNode, useEffect } from 'react';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import { announcement } from '../suggestions/announcement';
import { shareText } from '../suggestions/share-text';
import { SlotList } from '../suggestions/slot-list';
import { useSlotRows } from '../suggestions/use-slot-rows';
import { useWords } from '../ui/words';

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
  /** What a time is for the guests. */
  readonly guests: (slot: SuggestedSlot) => ReactNode;
  /** Beside the name of a day. */
  readonly ofDay: (slot: SuggestedSlot) => ReactNode;
  readonly onLight: (rank: number | undefined, scroll: boolean) => void;
  readonly actions: {
    readonly copy: (text: string, html: string) => Promise<boolean>;
    readonly pick: (slot: SuggestedSlot) => void;
    readonly hide: (slot: SuggestedSlot) => void;
  };
}

/** The popup's rows, tied to the chips in the grid: what has pointer or focus here is lit there, and the other way. */
export function PanelList(props: PanelListProps) {
  const { answer, lit, pressed, onLight, actions } = props;
  const words = useWords();
  const { times, selected, select, copied, rows } = useSlotRows({
    answer,
    copy: async (slot) => {
      const { plain: text, html } = shareText([slot], {
        locale: words.locale,
        timeZone: answer.guests?.find((guest) => guest.timeZone)?.timeZone ?? answer.timeZone,
        ownZone: answer.timeZone,
      });
      return { text, worked: await actions.copy(text, html) };
    },
    onPick: actions.pick,
    hide: actions.hide,
  });

  useEffect(() => {
    for (const row of times.current?.querySelectorAll('[data-slot]') ?? []) {
      row.toggleAttribute('data-lit', row.getAttribute('data-rank') === String(lit));
    }
  }, [lit, times]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press opens its row, and again in a newer answer
  useEffect(() => {
    if (pressed) select(pressed.rank);
  }, [pressed, answer]);

  const light = (event: PointerEvent | FocusEvent, scroll: boolean) => {
    const row = event.target instanceof Element ? event.target.closest('[data-rank]') : null;
    onLight(row ? Number(row.getAttribute('data-rank')) : undefined, scroll);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: mirrors pointer and focus of the rows; nothing happens here
    <div
      ref={times}
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
        {...rows}
        copied={copied?.rank}
        linkOf={props.linkOf}
        exits={props.exits}
        guests={props.guests}
        ofDay={props.ofDay}
      />
      <p className={copied && !copied.rank ? undefined : 'visually-hidden'} role="status">
        {copied?.said ?? announcement(answer, words)}
      </p>
    </div>
  );
}
