import { type InferredRules, withInferred } from '../../utils/settings/stated-rules';
import { updateSettings } from '../../utils/settings/store';

/** Rules that the user did not state follow what was learned. */
export function keepInferred(inferred: InferredRules): Promise<unknown> {
  return updateSettings((settings) => withInferred(settings, inferred));
}
