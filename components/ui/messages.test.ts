import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

/** The sentences of every language against the English ones, and the English ones against the code. */

const PLURAL = /^(.+)\.(zero|one|two|few|many|other)$/;
const languages = readdirSync('locales').map((name) => name.replace('.yml', ''));
const texts = new Map(
  await Promise.all(languages.map(async (language) => [language, await load(language)] as const)),
);
const english = texts.get('en') ?? new Map<string, string>();
const source = [...walk('components'), ...walk('entrypoints')]
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

async function load(language: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(`locales/${language}.yml`);
  const own = messages.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(own.map((one) => [one.key.join('.'), 'message' in one ? one.message : '']));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The key without its plural form. */
const stemOf = (key: string) => PLURAL.exec(key)?.[1] ?? key;
const stems = (of: Map<string, string>) => [...new Set([...of.keys()].map(stemOf))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the sentences', () => {
  it('are all used', () => {
    const literals = new Set([...source.matchAll(/'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, text]) => text));
    const patterns = [...source.matchAll(/`([a-z]\w*\.(?:[^`\s$]|\$\{(?!string)[^}]*\})+)`/g)].map(
      ([, text]) => new RegExp(`^${text?.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
    );
    const manifest = readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g);
    const outside = new Set(['language', ...[...manifest].map(([, key]) => key?.replaceAll('_', '.'))]);
    const unused = stems(english).filter(
      (key) => !literals.has(key) && !outside.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('have names that browsers take: letters, digits and dots between them', () => {
    expect([...english.keys()].filter((key) => !/^\w+(\.\w+)*$/.test(key))).toEqual([]);
  });

  it('have no exclamation mark, no straight quote and no three dots', () => {
    for (const [language, messages] of texts) {
      const rough = [...messages].filter(([, text]) => /!|！|"|\.\.\.|'/.test(text));
      expect(rough, language).toEqual([]);
    }
  });
});

describe.each(languages)('%s', (language) => {
  const own = texts.get(language) ?? new Map<string, string>();
  const locale = own.get('language') ?? '';

  it('names itself, so that dates and numbers fit the sentences', () => {
    expect(locale.replace('-', '_').toLowerCase()).toBe(language.replace('-', '_').toLowerCase());
  });

  it('has every sentence and no other', () => {
    expect(stems(own)).toEqual(stems(english));
    expect([...own].filter(([, text]) => !text.trim())).toEqual([]);
  });

  it('has the plural forms that its numbers up to 200 need', () => {
    const rules = new Intl.PluralRules(locale);
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const counted = [...new Set([...english.keys()].flatMap((key) => PLURAL.exec(key)?.[1] ?? []))];
    const missing = counted.flatMap((stem) =>
      [...needed].map((form) => `${stem}.${form}`).filter((key) => !own.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('puts the same values into a sentence as English does', () => {
    const wrong = [...own].filter(([key, text]) => {
      const expected = placeholders(english.get(key) ?? english.get(`${stemOf(key)}.other`) ?? '');
      const found = placeholders(text);
      // A form for one or two may say the number in words.
      const mayOmit = /\.(zero|one|two)$/.test(key)
        ? expected.filter((name) => name !== '{count}')
        : expected;
      return found.some((name) => !expected.includes(name)) || mayOmit.some((name) => !found.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  it('marks strong words in pairs', () => {
    expect([...own].filter(([, text]) => (text.split('*').length - 1) % 2)).toEqual([]);
  });
});
