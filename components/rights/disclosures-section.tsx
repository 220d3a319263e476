import type { Disclosure } from '../../utils/privacy/disclosures';
import type { EpochMs } from '../../utils/time/instant';
import { asOfText, bytesText } from '../ui/dates';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { type MessageKey, useWords } from '../ui/words';

interface DisclosuresSectionProps {
  readonly disclosures: readonly Disclosure[];
  readonly now: EpochMs;
  readonly timeZone: string;
}

const kinds: Readonly<Record<Disclosure['kind'], MessageKey & `disclosures.${string}`>> = {
  export: 'disclosures.export',
  backup: 'disclosures.backup',
  'copied-times': 'disclosures.times',
  'copied-report': 'disclosures.report',
  'settings-sync': 'disclosures.settingsSync',
};
const SHOWN = 50;

/** What left by the user's own hand: that it did, never what it was. */
export function DisclosuresSection({ disclosures, now, timeZone }: DisclosuresSectionProps) {
  const words = useWords();
  const newest = [...disclosures].reverse().slice(0, SHOWN);
  return (
    <Section
      id="disclosures"
      data-anchor="disclosures"
      title={words.t('disclosures.title')}
      intro={words.t(newest.length ? 'disclosures.intro' : 'disclosures.empty')}
    >
      {newest.length > 0 && (
        <Table
          label={words.t('disclosures.title')}
          columns={[
            { name: words.t('ledger.time') },
            { name: words.t('disclosures.kind') },
            { name: words.t('disclosures.size'), isNumber: true },
          ]}
          rows={newest.map(({ at, kind, bytes }, index) => ({
            key: `${at} ${index}`,
            cells: [
              asOfText(at, now, { locale: words.locale, timeZone }),
              <span key="kind" data-disclosed={kind}>
                {words.t(kinds[kind])}
              </span>,
              bytesText(bytes, words.locale),
            ],
          }))}
        />
      )}
    </Section>
  );
}
