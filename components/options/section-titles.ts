import type { MessageKey, Words } from '../ui/words';

export type GroupName = 'calendars' | 'time' | 'learned' | 'privacy' | 'about';

export const groupTitles = {
  calendars: 'groups.calendars',
  time: 'groups.time',
  learned: 'groups.learned',
  privacy: 'groups.privacy',
  about: 'groups.about',
} as const satisfies Readonly<Record<GroupName, MessageKey>>;

export interface NavGroup {
  readonly name: GroupName;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** What the page can be reached by: groups in order, each with the titles of its sections (`groups/*.tsx`). */
export function sectionGroups(
  words: Words,
  shown: { readonly verify: boolean; readonly overlay: boolean; readonly use: boolean },
): readonly NavGroup[] {
  const group = (name: GroupName, sections: NavGroup['sections']): NavGroup => ({
    name,
    title: words.t(groupTitles[name]),
    sections,
  });
  return [
    group('calendars', [
      { id: 'accounts', title: words.t('options.accountTitle') },
      { id: 'imports', title: words.t('imports.title') },
      ...(shown.verify ? [{ id: 'health', title: words.t('health.title') }] : []),
      ...(shown.verify ? [{ id: 'verify', title: words.t('verify.title') }] : []),
      ...(shown.verify ? [{ id: 'written', title: words.t('bookings.writtenTitle') }] : []),
      ...(shown.overlay ? [{ id: 'overlay', title: words.t('overlay.title') }] : []),
    ]),
    group('time', [
      { id: 'hours', title: words.t('options.hoursTitle') },
      { id: 'single-days', title: words.t('time.daysTitle') },
      { id: 'day', title: words.t('time.dayTitle') },
      { id: 'leanings', title: words.t('time.leanTitle') },
      { id: 'fair-turns', title: words.t('turns.title') },
      { id: 'rules', title: words.t('rules.title') },
      { id: 'places', title: words.t('places.title') },
    ]),
    group('learned', [
      { id: 'my-week', title: words.t('myWeek.title') },
      { id: 'inferences', title: words.t('inferences.title') },
    ]),
    group('privacy', [
      ...(shown.use ? [{ id: 'use', title: words.t('options.useTitle') }] : []),
      { id: 'privacy', title: words.t('options.privacyTitle') },
      { id: 'rights', title: words.t('rights.title') },
      { id: 'records', title: words.t('records.title') },
      { id: 'stated', title: words.t('told.title') },
      { id: 'pause', title: words.t('pause.title') },
      { id: 'mask', title: words.t('mask.title') },
      { id: 'retention', title: words.t('retention.title') },
      { id: 'lock', title: words.t('lock.title') },
      { id: 'holdings', title: words.t('chart.title') },
      { id: 'disclosures', title: words.t('disclosures.title') },
      { id: 'ledger', title: words.t('ledger.title') },
    ]),
    group('about', [
      { id: 'policy', title: words.t('policy.title') },
      { id: 'prove', title: words.t('prove.title') },
      { id: 'self-test', title: words.t('selfTest.title') },
      { id: 'incidents', title: words.t('incidents.title') },
      { id: 'errors', title: words.t('errorLog.title') },
      { id: 'settings-file', title: words.t('settingsFile.title') },
      { id: 'keys', title: words.t('keysSection.title') },
      { id: 'about', title: words.t('about.title') },
    ]),
  ];
}
