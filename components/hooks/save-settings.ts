import { writeSettingsFile } from '../../utils/settings/file-schema';
import type { Settings } from '../../utils/settings/schema';
import { saveFile } from './save-file';

/** Offers what was stated about time as a file; answers its name. */
export function saveSettings(settings: Settings): string {
  const fileName = 'allset-settings.json';
  saveFile(fileName, writeSettingsFile(settings), 'application/json');
  return fileName;
}
