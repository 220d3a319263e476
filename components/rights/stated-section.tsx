import type { Settings } from '../../utils/settings/schema';
import { useMasked } from '../ui/private';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';
import { statedRows } from './stated-rows';

/** What the user typed or chose, and nothing that was learned. */
export function StatedSection({ settings }: { readonly settings: Settings }) {
  const words = useWords();
  const masked = useMasked();
  return (
    <Section id="stated" data-anchor="stated" title={words.t('told.title')} intro={words.t('told.intro')}>
      <Table
        label={words.t('told.title')}
        columns={[
          { name: words.t('told.what') },
          { name: words.t('told.value') },
          { name: words.t('told.change') },
        ]}
        rows={statedRows(settings, words).map(({ name, label, value, place, isPersonal }) => ({
          key: name,
          cells: [
            label,
            <bdi key="value" dir="auto" data-told={name}>
              {masked && isPersonal ? words.t('mask.text') : value}
            </bdi>,
            <a key="change" href={`#${place}`} aria-label={`${words.t('told.change')}: ${label}`}>
              {words.t('told.change')}
            </a>,
          ],
        }))}
      />
    </Section>
  );
}
