import browser from 'webextension-polyfill';

/** Small named values outside the database, such as `storage.local`: they outlive a damaged one. */
export interface LocalStore {
  load(name: string): Promise<unknown>;
  save(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
}

/** @param area `storage.local`, or `storage.session` for what ends with the browser. */
export function createLocalStore(area = browser.storage.local): LocalStore {
  return {
    load: async (name) => (await area.get(name))[name],
    save: (name, value) => area.set({ [name]: value }),
    remove: (name) => area.remove(name),
  };
}
