// `npm run build:e2e`: see scripts/lib/build.ts.
import { buildE2e } from './lib/build';

console.log(`Built ${buildE2e()}`);
