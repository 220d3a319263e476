import { buildE2e } from '../../scripts/lib/build';

/** Every end-to-end test drives the build that this makes. */
export function setup(): void {
  buildE2e();
}
