import { foldText, wordsIn } from './location-text';
import { travelLinks, travelParts, travelWords } from './word-lists';

/** «Travel», «Drive to Clinic», «Fahrt», «移動»; not «Travel budget 2027». */
export function isTravelBlock(title: string | undefined): boolean {
  const text = foldText((title ?? '').slice(0, 120)).trim();
  if (travelParts.test(text)) return true;
  const [first, second] = wordsIn(text);
  if (first === undefined || !travelWords.has(first)) return false;
  return (
    second === undefined ||
    travelLinks.has(second) ||
    travelWords.has(second) ||
    /^[^\s]+\s*[:→–>-]/u.test(text)
  );
}
