import { i18n } from '#i18n';
import { createWords, formattingLocale, type Words } from '../ui/words';

/** The sentences in the browser's language; plural forms that a language does not have are asked for and missing. */
export function browserWords(): Words {
  const message = (key: string) => chrome.i18n.getMessage(key.replaceAll('.', '_'));
  return createWords({
    message,
    locale: formattingLocale(i18n.t('language'), navigator.languages),
    direction: i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  });
}
