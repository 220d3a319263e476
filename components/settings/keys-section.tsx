import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';
import { languages } from './languages';

export interface Shortcut {
  readonly name: string;
  /** Empty for the browser's own command: to press the button in the toolbar. */
  readonly description: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

interface KeysSectionProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** What the browser decides about Allset: its language and its keys. */
export function KeysSection({ shortcuts, onChange }: KeysSectionProps) {
  const words = useWords();
  const names = new Intl.DisplayNames(words.locale, { type: 'language' });
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const nameOf = (language: string) => names.of(language) ?? language;
  return (
    <Section id="keys" title={words.t('keysSection.title')} intro={words.t('keysSection.intro')}>
      <p>
        {words.t('keysSection.language', {
          language: nameOf(words.t('language')),
          languages: list.format(languages.map(nameOf)),
        })}
      </p>
      {shortcuts.length > 0 && (
        <Table
          label={words.t('keysSection.shortcuts')}
          columns={[{ name: words.t('keysSection.does') }, { name: words.t('keysSection.keys') }]}
          rows={shortcuts.map(({ name, description, keys }) => ({
            key: name,
            cells: [
              description || words.t('keysSection.button'),
              keys ? (
                <kbd key="keys" dir="ltr">
                  {keys}
                </kbd>
              ) : (
                words.t('keysSection.none')
              ),
            ],
          }))}
        />
      )}
      <div>
        <Button onClick={onChange} data-action="change-shortcuts">
          {words.t('keysSection.change')}
        </Button>
      </div>
    </Section>
  );
}
