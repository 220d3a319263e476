import { inventory } from '../../utils/privacy/inventory';
import { bases, categories, purposes, recipients, retentions, sources } from '../../utils/privacy/terms';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';

/** Every stored field with purpose, source, ground and end: the inventory itself, in the language it is written in. */
export function FieldTable() {
  const words = useWords();
  return (
    <div data-anchor="fields">
      <p>{words.t('policy.english')}</p>
      <div lang="en" dir="ltr">
        <Table
          label="Every stored field"
          columns={['Field', 'Category', 'Why', 'From', 'Ground', 'Until', 'Goes to'].map((name) => ({
            name,
          }))}
          rows={inventory.flatMap((store) =>
            Object.entries(store.fields).map(([path, note]) => ({
              key: `${store.area} ${store.name} ${path}`,
              cells: [
                `${store.name}: ${note.holds}`,
                categories[note.category].name,
                purposes[note.purpose],
                sources[note.source],
                bases[note.basis],
                retentions[note.retention],
                recipients[note.leavesTo],
              ],
            })),
          )}
        />
      </div>
    </div>
  );
}
