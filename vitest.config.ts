import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** These make builds themselves. */
const building = ['tests/e2e/builds.test.ts', 'tests/e2e/start.test.ts'];
const endToEnd = {
  setupFiles: ['tests/setup.ts'],
  globalSetup: ['tests/e2e/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A real browser on a small machine that is busy can miss a moment; what fails twice is wrong. Said in the output.
  retry: process.env['CI'] ? 1 : 0,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: [
            '{utils,components,entrypoints,scripts}/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/{fakes,sync}/**/*.test.ts',
          ],
          setupFiles: ['tests/setup.ts'],
          // Some hold thousands of events or random cases: seconds on a machine at rest, several times that on a busy one.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...endToEnd,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: building,
          // Each file has a browser and a stand-in of its own; more than two at once only wait for one another.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...endToEnd,
          name: 'e2e-builds',
          include: building,
          // They write the build that the others load: one after the other, and last.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
