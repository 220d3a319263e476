import type { ChartLine } from '../../utils/privacy/holdings-chart';
import type { Category, Source } from '../../utils/privacy/terms';
import type { EpochMs } from '../../utils/time/instant';
import { asOfText } from '../ui/dates';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { type MessageKey, useWords } from '../ui/words';
import { FieldTable } from './field-table';

interface HoldingsSectionProps {
  readonly chart: readonly ChartLine[];
  readonly now: EpochMs;
  readonly timeZone: string;
}

/** The live chart: every category, also the empty ones, and every stored field behind it. */
export function HoldingsSection({ chart, now, timeZone }: HoldingsSectionProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const when = (at: EpochMs | undefined) => (at === undefined ? '–' : asOfText(at, now, style));
  const sources = new Intl.ListFormat(words.locale, { type: 'unit' });
  return (
    <Section
      id="holdings"
      data-anchor="holdings"
      title={words.t('chart.title')}
      intro={words.t('chart.intro')}
    >
      <Table
        label={words.t('chart.title')}
        columns={[
          { name: words.t('chart.category') },
          { name: words.t('chart.source') },
          { name: words.t('held.amount'), isNumber: true },
          { name: words.t('chart.oldest') },
          { name: words.t('chart.newest') },
        ]}
        rows={chart.map((line) => ({
          key: line.category,
          cells: [
            <span key="name" data-category={line.category} data-rows={line.rows}>
              {words.t(categoryName(line.category))}
            </span>,
            sources.format(line.sources.map((source) => words.t(sourceName(source)))) || '–',
            words.number(line.rows),
            when(line.oldestAt),
            when(line.newestAt),
          ],
        }))}
      />
      <Disclosure summary={words.t('chart.fields')} name="fields">
        <FieldTable />
      </Disclosure>
    </Section>
  );
}

export function categoryName(category: Category): MessageKey {
  return `chart.categories.${category}`;
}

function sourceName(source: Source): MessageKey {
  return `chart.sources.${source}`;
}
