import { describe, expect, it } from 'vitest';
import { createThrottle } from './throttle';

/** Frames of 16 ms, and time that only moves when told. */
function world() {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  const after = (ms: number, run: () => void) => void due.push({ at: now + ms, run });
  return {
    waiting: { now: () => now, nextFrame: (run: () => void) => after(16, run), after },
    passUntil(end: number) {
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.splice(due.indexOf(next), 1);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

describe('createThrottle', () => {
  it('runs at the next frame when it is asked once', () => {
    const { waiting, passUntil } = world();
    const runs: number[] = [];
    createThrottle(() => runs.push(waiting.now()), 150, waiting)();
    passUntil(1000);
    expect(runs).toEqual([16]);
  });

  it('runs at a steady pace when it is asked all the time, and is never put off', () => {
    const { waiting, passUntil } = world();
    const runs: number[] = [];
    const ask = createThrottle(() => runs.push(waiting.now()), 150, waiting);
    for (let at = 0; at < 2000; at += 5) {
      passUntil(at);
      ask();
    }
    passUntil(3000);
    const gaps = runs.slice(1).map((at, index) => at - (runs[index] ?? 0));
    expect(runs.length).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(150 + 16 + 5);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150);
  });

  it('does nothing when it is not asked', () => {
    const { waiting, passUntil } = world();
    let runs = 0;
    const ask = createThrottle(() => runs++, 150, waiting);
    ask();
    passUntil(10_000);
    expect(runs).toBe(1);
  });
});
