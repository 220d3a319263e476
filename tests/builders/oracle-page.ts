import { compareZones } from './compare-zones';
import { judgeOracle } from './oracle-case';

/** What the oracle test runs inside a real browser: bundled, and put where a page can call it. */
Object.assign(globalThis, { judgeOracle, compareZones });
