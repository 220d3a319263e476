import { useEffect, useState } from 'react';
import type { Settings } from '../../utils/settings/schema';
import { watchSettings } from '../../utils/settings/store';

/** What the user stated; undefined for the moment until it is read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => watchSettings(setSettings), []);
  return settings;
}
