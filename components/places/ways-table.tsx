import { useState } from 'react';
import { placeName, travelOrigin } from '../suggestions/travel-text';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { useMasked, usePrivate } from '../ui/private';
import { useWords } from '../ui/words';
import type { Way } from './find-ways';
import styles from './places.module.css';

interface WaysTableProps {
  readonly ways: readonly Way[];
  readonly onState: (way: Way, minutes: number) => void;
  readonly onForget: (way: Way) => void;
}

/** Minutes between two places, where they come from, and what the user says instead. */
export function WaysTable({ ways, onState, onForget }: WaysTableProps) {
  const words = useWords();
  if (ways.length === 0) return <p className={styles['hint']}>{words.t('places.noWays')}</p>;
  return (
    <ul className={card['rows']} aria-label={words.t('places.ways')}>
      {ways.map((way) => (
        <WayRow key={`${way.a} ${way.b}`} way={way} onState={onState} onForget={onForget} />
      ))}
    </ul>
  );
}

function WayRow({ way, onState, onForget }: Omit<WaysTableProps, 'ways'> & { readonly way: Way }) {
  const words = useWords();
  const masked = useMasked();
  const hide = usePrivate();
  const [typed, setTyped] = useState<string>();
  const { estimate, names } = way;
  const nameOf = (place: string) =>
    place === 'home' || place === 'work'
      ? words.t(`places.${place}`)
      : placeName(hide(place, 'place'), words);
  const name = words.t('places.way', {
    from: nameOf(names[0]),
    to: nameOf(names[1]),
  });
  const keep = () => {
    const minutes = Number(typed);
    if (typed && Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440) onState(way, minutes);
    setTyped(undefined);
  };
  return (
    <li
      className={card['row']}
      data-way={masked ? '' : `${way.a} ${way.b}`}
      data-minutes={estimate.minutes}
      data-source={estimate.source}
    >
      <p className={styles['way']}>
        {name}
        <span className={styles['hint']}>{travelOrigin(estimate, words)}</span>
      </p>
      <label className={styles['minutes']}>
        <input
          type="number"
          name="way-minutes"
          min={0}
          max={1440}
          step={5}
          aria-label={`${words.t('places.minutes')}: ${name}`}
          value={typed ?? estimate.minutes}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
        />
        <span aria-hidden="true">{words.t('places.minutes')}</span>
      </label>
      <Button
        look="text"
        onClick={() => onForget(way)}
        aria-label={words.t('places.forgetNamed', { way: name })}
        data-action="forget-way"
      >
        {words.t('places.forget')}
      </Button>
    </li>
  );
}
