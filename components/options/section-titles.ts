import type { Words } from '../ui/words';

/** What the page can be reached by, in order, with the title of each section. */
export function sectionTitles(
  words: Words,
  shown: { readonly verify: boolean; readonly overlay: boolean; readonly use: boolean },
): { readonly id: string; readonly title: string }[] {
  return [
    { id: 'accounts', title: words.t('options.accountTitle') },
    { id: 'imports', title: words.t('imports.title') },
    ...(shown.verify ? [{ id: 'verify', title: words.t('verify.title') }] : []),
    { id: 'hours', title: words.t('options.hoursTitle') },
    { id: 'rules', title: words.t('rules.title') },
    { id: 'insights', title: words.t('insights.title') },
    ...(shown.overlay ? [{ id: 'overlay', title: words.t('overlay.title') }] : []),
    ...(shown.use ? [{ id: 'use', title: words.t('options.useTitle') }] : []),
    { id: 'privacy', title: words.t('options.privacyTitle') },
    { id: 'holdings', title: words.t('chart.title') },
    { id: 'ledger', title: words.t('ledger.title') },
    { id: 'policy', title: words.t('policy.title') },
    { id: 'prove', title: words.t('prove.title') },
    { id: 'about', title: words.t('about.title') },
  ];
}
