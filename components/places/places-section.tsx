import { useId } from 'react';
import type { NamedPlace } from '../../utils/commute/place';
import type { CommandInput } from '../../utils/rpc/contract';
import type { Places } from '../../utils/settings/places-schema';
import type { EpochMs } from '../../utils/time/instant';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import { findWays, type LearnedWays } from './find-ways';
import { PlaceForm } from './place-form';
import styles from './places.module.css';
import { forgottenWay, statedWay } from './way-changes';
import { WaysTable } from './ways-table';

export interface PlacesSectionProps {
  readonly places: Places;
  /** Whether the user agreed to what is typed and counted here. */
  readonly isAgreed: boolean;
  readonly ways: LearnedWays | undefined;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly onAgree: (given: boolean) => void;
  readonly onChange: (changes: CommandInput<'changePlaces'>) => void;
}

const modes = {
  drive: 'places.modeDrive',
  transit: 'places.modeTransit',
  cycle: 'places.modeCycle',
  walk: 'places.modeWalk',
} as const;
const modeNames = Object.keys(modes) as (keyof typeof modes)[];

/** Home, work, other places and the ways between: nothing of it before the user agreed. */
export function PlacesSection(props: PlacesSectionProps) {
  const words = useWords();
  return (
    <Section id="places" title={words.t('places.title')} intro={words.t('places.intro')} data-anchor="home">
      <div className={card['rows']}>
        <div className={card['switch']}>
          <Switch
            name="commutes"
            label={words.t('consent.commutes.name')}
            description={
              <>
                {words.t('consent.commutes.what')} {words.t('consent.commutes.why')}
                <span className={styles['without']}>{words.t('consent.commutes.without')}</span>
              </>
            }
            checked={props.isAgreed}
            onChange={props.onAgree}
          />
        </div>
      </div>
      {props.isAgreed && <AgreedPlaces {...props} />}
    </Section>
  );
}

function AgreedPlaces({ places, ways, now, timeZone, onChange }: PlacesSectionProps) {
  const words = useWords();
  const id = useId();
  const { named } = places;
  const byRole = (role: NamedPlace['role']) => named.find((place) => place.role === role);
  const without = (gone: NamedPlace | undefined) => named.filter((place) => place !== gone);
  const replace = (old: NamedPlace | undefined, place: NamedPlace) =>
    onChange({ named: [...without(old), place] });
  return (
    <>
      <div className={styles['forms']}>
        {(['home', 'work'] as const).map((role) => {
          const place = byRole(role);
          const title = words.t(`places.${role}`);
          return (
            <PlaceForm
              key={role}
              role={role}
              title={title}
              place={place}
              onSave={(saved) => replace(place, saved)}
              onDelete={() => onChange({ named: without(place) })}
            />
          );
        })}
      </div>
      <h3>{words.t('places.others')}</h3>
      <div className={styles['forms']}>
        {named
          .filter(({ role }) => role === undefined)
          .map((place) => (
            <PlaceForm
              key={place.name}
              place={place}
              title={place.name}
              onSave={(saved) => replace(place, saved)}
              onDelete={() => onChange({ named: without(place) })}
            />
          ))}
        <PlaceForm
          place={undefined}
          onSave={(saved) =>
            replace(
              named.find((p) => p.name === saved.name),
              saved,
            )
          }
        />
      </div>
      <h3>{words.t('places.ways')}</h3>
      <p className={styles['hint']}>{words.t('places.waysIntro')}</p>
      <WaysTable
        ways={findWays(places, ways, timeZone)}
        onState={(way, minutes) => onChange(statedWay(places, way, minutes))}
        onForget={(way) => onChange(forgottenWay(places, way, now))}
      />
      <div className={card['rows']}>
        <div className={card['row']}>
          <label htmlFor={id}>{words.t('places.mode')}</label>
          <select
            id={id}
            name="travel-mode"
            value={places.mode}
            onChange={({ currentTarget }) => {
              const mode = modeNames.find((one) => one === currentTarget.value);
              if (mode) onChange({ mode });
            }}
          >
            {modeNames.map((mode) => (
              <option key={mode} value={mode}>
                {words.t(modes[mode])}
              </option>
            ))}
          </select>
        </div>
        <div className={card['switch']}>
          <Switch
            name="allowTight"
            label={words.t('places.allowTight')}
            description={words.t('places.allowTightHint')}
            checked={places.allowTight}
            onChange={(allowTight) => onChange({ allowTight })}
          />
        </div>
      </div>
    </>
  );
}
