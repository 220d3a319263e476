import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** What is kept under a name in `storage.local`, as it is now; undefined where there is nothing. */
export function useLocal(name: string): unknown {
  const [value, setValue] = useState<unknown>();
  useEffect(() => {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[name]) setValue(changes[name].newValue);
    };
    browser.storage.local.onChanged.addListener(listener);
    void browser.storage.local.get(name).then((stored) => setValue(stored[name]));
    return () => browser.storage.local.onChanged.removeListener(listener);
  }, [name]);
  return value;
}
