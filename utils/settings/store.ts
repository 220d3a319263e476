import browser from 'webextension-polyfill';
import { migrateSettings } from './migrate-settings';
import { loadOrganisation, onOrganisationChange } from './organisation';
import { narrowedSettings } from './organisation-schema';
import { type Settings, settingsSchema } from './schema';

const KEY = 'settings';

/** A stored value that no longer fits its schema falls back to its default; the others stay. */
export function parseSettings(stored: unknown): Settings {
  const present = migrateSettings(stored);
  const whole = settingsSchema.safeParse(present);
  if (whole.success) return whole.data;
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(present)) {
    if (settingsSchema.safeParse({ [name]: value }).success) kept[name] = value;
  }
  return settingsSchema.parse(kept);
}

/** What holds: what the user stated, narrowed by what their organisation set. */
export async function loadSettings(): Promise<Settings> {
  const [stored, organisation] = await Promise.all([loadStated(), loadOrganisation()]);
  return narrowedSettings(stored, organisation);
}

async function loadStated(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Reads, changes and writes in one go; only the background calls this, so that two writers never meet. */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const next = change(await loadStated());
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

/** Calls back with the settings now, and again whenever they change. Returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  let isOver = false;
  const read = () =>
    void loadSettings().then((settings) => {
      if (!isOver) onChange(settings);
    });
  const listener = (changes: Record<string, unknown>) => {
    if (changes[KEY]) read();
  };
  browser.storage.local.onChanged.addListener(listener);
  const stop = onOrganisationChange(read);
  read();
  return () => {
    isOver = true;
    browser.storage.local.onChanged.removeListener(listener);
    stop();
  };
}
