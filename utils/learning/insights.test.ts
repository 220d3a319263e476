import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { createStartSample } from '../accounts/start-sample';
import { AllsetDb } from '../db/schema';
import { type Settings, settingsSchema } from '../settings/schema';
import { createInsights } from './insights';
import { createLearning } from './learning';

const clock = { now: () => Date.parse('2026-11-23T10:00:00Z'), timeZone: () => 'Europe/Berlin' };
const db = new AllsetDb('insights-test');
let settings = settingsSchema.parse({});
let pauses = 0;
const deps = {
  db,
  clock,
  loadSettings: async () => settings,
  updateSettings: async (change: (settings: Settings) => Settings) => {
    settings = change(settings);
    return settings;
  },
  pause: async () => {
    pauses++;
  },
};
const learning = createLearning(deps);
const insights = createInsights({ ...deps, learning });

beforeAll(async () => {
  await createStartSample({ db, clock })();
  await learning.learn();
});

it('shows the sample person every figure, and pauses in between', async () => {
  const found = await insights.findInsights();
  if (!found) throw new Error('nothing found');
  expect(found.learnedFrom).toBeGreaterThan(200);
  expect(found.preferred.map(({ kind }) => kind)).toContain('title');
  expect(found.preferred.map(({ kind }) => kind)).toContain('person');
  expect(found.load.meetings).toBeGreaterThan(100);
  expect(found.people.length).toBeGreaterThan(2);
  expect(found.focus.length).toBe(10);
  expect(found.lead.meetings).toBeGreaterThan(20);
  expect(found.changes.invited.count).toBeGreaterThan(20);
  expect(found.travel?.ways.length).toBeGreaterThan(0);
  expect(pauses).toBeGreaterThan(15);
});

it('answers the events behind a figure: as many as it says, the newest first, with their titles', async () => {
  const found = await insights.findInsights();
  const week = found?.load.weeks.findLast(({ meetings }) => meetings.count > 0);
  if (!week) throw new Error('no week');
  const { events, total } = await insights.eventsBehind(week.meetings.evidence);
  expect(total).toBe(week.meetings.count);
  expect(events).toHaveLength(total);
  expect(events.every(({ title, account }) => title && account === undefined)).toBe(true);
  expect(events.map(({ start }) => start)).toEqual(events.map(({ start }) => start).sort((a, b) => b - a));
});

it('knows nothing behind a name that no figure has', async () => {
  expect(await insights.eventsBehind('week:1999-01-04')).toEqual({ events: [], total: 0 });
});

it('finds nothing where nothing was learned', async () => {
  const none = createInsights({ ...deps, learning: { loadModel: async () => undefined } });
  expect(await none.findInsights()).toBeUndefined();
});
