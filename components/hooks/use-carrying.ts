import { CARRYING_KEY, carryingSchema } from '../../utils/privacy/carrying';
import { type BrandedNavigator, isGoogleSync } from '../../utils/privacy/is-google-sync';
import { call } from '../../utils/rpc/client';
import type { CarryingState } from '../settings/carrying-state';
import { useLocal } from './use-local';

/** Whether settings can travel by this browser’s own sync, and what keeps them from it. */
export function useCarrying(): CarryingState {
  const state = carryingSchema.safeParse(useLocal(CARRYING_KEY));
  return {
    isOffered: isGoogleSync(navigator as BrandedNavigator),
    trouble: state.success ? state.data.trouble : undefined,
    resume: () => void call('resumeSettingsSync', {}).catch(() => {}),
  };
}
