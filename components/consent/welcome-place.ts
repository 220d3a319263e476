import { type ConsentPurpose, consentPurposes } from '../../utils/settings/consent-schema';
import { type ConsentAnswers, firstAnswers } from './purposes';

export const WELCOME_STEPS = 3;
export type WelcomeStep = 1 | 2 | 3;

/** How far somebody is with the welcome page, and how the switches stand on it. */
export interface WelcomePlace {
  readonly step: WelcomeStep;
  readonly answers: ConsentAnswers;
}

/** The place that was noted in the tab before it was loaded anew; the beginning for anything else. */
export function readWelcomePlace(noted: unknown, first: WelcomeStep = 1): WelcomePlace {
  const { step, answers } = (noted ?? {}) as Readonly<Record<'step' | 'answers', unknown>>;
  if (step !== 1 && step !== 2 && step !== 3) return { step: first, answers: firstAnswers };
  const given = (answers ?? {}) as Readonly<Record<string, unknown>>;
  const entries = consentPurposes.map((purpose): [ConsentPurpose, boolean] => {
    const answer = given[purpose];
    return [purpose, typeof answer === 'boolean' ? answer : firstAnswers[purpose]];
  });
  return { step, answers: Object.fromEntries(entries) as Record<ConsentPurpose, boolean> };
}
