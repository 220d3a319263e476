import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { createWords, type Words } from './words';

/** The sentences of one language read from its file, for tests and pictures; a missing key fails loudly. */
export async function wordsFromFile(language: string, locale = language): Promise<Words> {
  const messages = await parseMessagesFile(`locales/${language}.yml`);
  const byKey = new Map(messages.map((one) => [one.key.join('.'), 'message' in one ? one.message : '']));
  return createWords({
    message: (key) => byKey.get(key) ?? '',
    locale,
    direction: language === 'ar' ? 'rtl' : 'ltr',
  });
}
