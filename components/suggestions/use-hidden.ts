import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../utils/questions/question';
import type { Answer, SuggestedSlot } from '../../utils/rpc/commands/suggestions';
import type { Interval } from '../../utils/time/interval';
import type { PickActions } from './pick-actions';
import { withoutSlots } from './without-slots';

/** A time that was put away; with an `id` Allset keeps it in mind, else it is gone from this answer only. */
export interface HiddenSlot extends Interval {
  readonly id?: number | undefined;
}

interface HiddenState {
  readonly question: string;
  readonly slots: readonly HiddenSlot[];
  /** What was asked again without them, and the answer it stands in for. */
  readonly next?: { readonly of: Answer; readonly answer: Answer };
}

/** «Not this one»: the time goes at once, the next best comes in, and Undo brings it back. */
export function useHidden<Shown extends Answer | undefined>(
  answer: Shown,
  question: Question,
  actions: Pick<PickActions, 'recordPick' | 'undoPick' | 'askWithout'>,
) {
  const key = JSON.stringify(question);
  const [state, setState] = useState<HiddenState>({ question: key, slots: [] });
  const slots = state.question === key ? state.slots : [];
  const latest = useRef(slots);
  latest.current = slots;

  const change = (next: readonly HiddenSlot[]) => {
    latest.current = next;
    setState((now) => ({
      question: key,
      slots: next,
      ...(now.next && next.length > slots.length && { next: now.next }),
    }));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the answer or what is hidden changes
  useEffect(() => {
    if (slots.length === 0 || !answer) return;
    let outdated = false;
    const starts = slots.map(({ start }) => start);
    // Where the worker does not answer, the times that are left still stand.
    void actions.askWithout(question, starts).then(
      (next) => {
        if (!outdated) setState((now) => ({ ...now, next: { of: answer, answer: next } }));
      },
      () => {},
    );
    return () => {
      outdated = true;
    };
  }, [answer, key, slots.map(({ start }) => start).join()]);

  const whole: Answer | Shown = state.next?.of === answer && slots.length > 0 ? state.next.answer : answer;
  const hide = (slot: SuggestedSlot) => {
    const { start, end } = slot;
    const before = whole?.slots ?? [];
    change([...latest.current, { start, end }]);
    void actions.recordPick(question, before, start, 'dismissed').then(
      (id) => {
        // Undo was quicker.
        if (!latest.current.some((one) => one.start === start)) {
          if (id !== undefined) void actions.undoPick(id);
          return;
        }
        change(latest.current.map((one) => (one.start === start ? { ...one, id } : one)));
      },
      () => {},
    );
  };
  const undo = () => {
    const last = latest.current.at(-1);
    if (!last) return;
    change(latest.current.slice(0, -1));
    if (last.id !== undefined) void actions.undoPick(last.id);
  };
  return { shown: (whole && withoutSlots(whole, slots)) as Shown | Answer, last: slots.at(-1), hide, undo };
}
