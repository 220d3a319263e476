import type { ReactNode } from 'react';
import type { PopupStage } from '../../components/popup/popup-stage';
import type { PopupViewProps } from '../../components/popup/popup-view';
import { dateReaderFor } from '../../utils/questions/date-languages';
import type { Question } from '../../utils/questions/question';
import { answer } from './content';
import { asked, guestAnswer, people, unasked } from './guest-content';

type Popup = (stage: PopupStage, more?: Partial<PopupViewProps>) => ReactNode;

/** From 24 November to 24 March, days before clocks change. */
const SPRING = 120 * 86_400_000;
const full: Question = {
  durationMinutes: 25,
  within: 'this-week',
  title: '1:1',
  days: { from: '2026-11-24', to: '2026-12-04' },
  hours: { startMinute: 720, endMinute: 1080 },
  guests: people.map(({ email, timeZone }) => ({ email, ...(timeZone && { timeZone }) })),
  kind: 'place',
  place: '<b>Café</b> \u202eanuL 🎉',
};
const plain = { durationMinutes: 30, within: 'this-week', title: '1:1' } as const;

/** The question in all its parts. */
export function questionScenes(popup: Popup, typing: PopupViewProps['typing']): Record<string, ReactNode> {
  const stage: PopupStage = { kind: 'answer', answer, notices: [] };
  return {
    'popup-question-typed': popup(stage, {
      question: plain,
      typing: {
        ...typing,
        people,
        readDates: dateReaderFor('en'),
        begun: 'Review 45m with ana next week afternoon',
      },
    }),
    'popup-guests': popup(
      { kind: 'answer', answer: guestAnswer, notices: [] },
      {
        question: { ...plain, guests: asked.map(({ email, optional }) => ({ email, optional })) },
        typing: { ...typing, people },
        guests: { asked, mayAsk: true, agreed: true, allow: () => new Promise(() => {}) },
      },
    ),
    'popup-guests-two': popup(
      { kind: 'answer', answer: guestAnswer, notices: [] },
      {
        question: { ...plain, guests: asked.slice(0, 2).map(({ email, optional }) => ({ email, optional })) },
        typing: { ...typing, people },
        guests: { asked: asked.slice(0, 2), mayAsk: true, agreed: true, allow: () => new Promise(() => {}) },
      },
    ),
    'popup-guests-ask': popup(
      {
        kind: 'answer',
        answer: { ...answer, guests: unasked, mayAskGuests: true },
        notices: [{ kind: 'guests-unread' }],
      },
      {
        question: { ...plain, guests: unasked.map(({ email }) => ({ email })) },
        typing: { ...typing, people },
        guests: { asked: unasked, mayAsk: true, agreed: false, allow: () => new Promise(() => {}) },
      },
    ),
    'popup-share': popup(stage, {
      asked: { share: 1 },
      question: { ...plain, guests: [{ email: 'ana@northwind.example', timeZone: 'America/New_York' }] },
    }),
    'popup-share-clock-change': popup(
      {
        kind: 'answer',
        answer: {
          ...answer,
          slots: answer.slots.map((slot) => ({
            ...slot,
            start: slot.start + SPRING,
            end: slot.end + SPRING,
          })),
        },
        notices: [],
      },
      { asked: { share: 2 }, question: plain },
    ),
    'popup-question-full': popup(stage, { question: full, typing: { ...typing, people } }),
    'popup-question-unfolded': popup(stage, {
      question: full,
      typing: { ...typing, people, unfolded: true },
    }),
  };
}
