import { foldText, wordsIn } from './location-text';
import { directionWords, travelLinks, travelParts, travelWords, vehicleWords } from './word-lists';

/** «Travel», «Drive to Clinic», «Fahrt», «移動», «Train home»; not «Travel budget 2027» or «Train the trainers». */
export function isTravelBlock(title: string | undefined): boolean {
  const text = foldText((title ?? '').slice(0, 120)).trim();
  if (travelParts.test(text)) return true;
  const [first, second] = wordsIn(text);
  if (first === undefined) return false;
  if (vehicleWords.has(first)) return second !== undefined && directionWords.has(second);
  if (!travelWords.has(first)) return false;
  return (
    second === undefined ||
    travelLinks.has(second) ||
    travelWords.has(second) ||
    /^[^\s]+\s*[:→–>-]/u.test(text)
  );
}
