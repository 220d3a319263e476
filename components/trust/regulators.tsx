import { useWords } from '../ui/words';
import styles from './trust.module.css';

/** Lists of authorities, each kept by whoever it lists or oversees. `region` is ISO 3166, or «EU». */
const lists = [
  { region: 'EU', address: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en' },
  { region: 'GB', address: 'https://ico.org.uk/make-a-complaint/' },
  { region: 'CH', address: 'https://www.edoeb.admin.ch/' },
  { region: 'US', address: 'https://cppa.ca.gov/webapplications/complaint' },
  { region: 'CA', address: 'https://www.priv.gc.ca/en/report-a-concern/' },
  { region: 'BR', address: 'https://www.gov.br/anpd/' },
  { region: 'JP', address: 'https://www.ppc.go.jp/en/' },
] as const;

const ELSEWHERE =
  'https://globalprivacyassembly.org/participation-in-the-assembly/list-of-accredited-members/';

/** Where to complain. Links, opened by a press alone. */
export function Regulators() {
  const words = useWords();
  const regions = new Intl.DisplayNames(words.locale, { type: 'region' });
  return (
    <div data-anchor="regulators">
      <p className={styles['calm']}>{words.t('regulators.intro')}</p>
      <ul className={styles['links']}>
        {lists.map(({ region, address }) => (
          <li key={region}>
            <Authority
              name={region === 'US' ? `${regions.of(region)} (California)` : (regions.of(region) ?? region)}
              address={address}
            />
          </li>
        ))}
        <li>
          <Authority name={words.t('regulators.elsewhere')} address={ELSEWHERE} />
        </li>
      </ul>
    </div>
  );
}

function Authority({ name, address }: { readonly name: string; readonly address: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {name} <bdi dir="ltr">{new URL(address).hostname}</bdi>
    </a>
  );
}
