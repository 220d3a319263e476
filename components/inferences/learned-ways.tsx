import { findWays } from '../places/find-ways';
import type { PlacesSectionProps } from '../places/places-section';
import { forgottenWay, statedWay } from '../places/way-changes';
import { WaysTable } from '../places/ways-table';
import { useWords } from '../ui/words';
import styles from './inferences.module.css';

export type LearnedWaysProps = Pick<
  PlacesSectionProps,
  'places' | 'isAgreed' | 'ways' | 'now' | 'timeZone' | 'onChange'
>;

/** Minutes of travel that were counted in the calendar, with the controls they have under Places. */
export function LearnedWays({ places, isAgreed, ways, now, timeZone, onChange }: LearnedWaysProps) {
  const words = useWords();
  const learned = isAgreed
    ? findWays(places, ways, timeZone).filter(
        ({ estimate: { source } }) => source === 'learned' || source === 'explicit',
      )
    : [];
  if (learned.length === 0) return null;
  return (
    <div className={styles['ways']} data-learned-ways={learned.length}>
      <h3>{words.t('places.ways')}</h3>
      <p className={styles['note']}>
        {words.t('places.waysIntro')} <a href="#places">{words.t('places.title')}</a>
      </p>
      <WaysTable
        ways={learned}
        onState={(way, minutes) => onChange(statedWay(places, way, minutes))}
        onForget={(way) => onChange(forgottenWay(places, way, now))}
      />
    </div>
  );
}
