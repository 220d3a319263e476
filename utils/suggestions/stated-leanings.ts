import type { Leanings } from '../preferences/stated-terms';
import type { Settings } from '../settings/schema';

/** The sliders that the user moved. What history says of the others is in the ranking already. */
export function statedLeanings({ stated, leanMorning, leanTogether, leanEarly }: Settings): Leanings {
  return {
    morning: stated.includes('leanMorning') ? leanMorning : 0,
    together: stated.includes('leanTogether') ? leanTogether : 0,
    early: stated.includes('leanEarly') ? leanEarly : 0,
  };
}
