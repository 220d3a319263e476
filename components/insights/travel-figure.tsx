import { CUSTOM_WEEKS } from '../../utils/insights/find-insights';
import { type MapPlace, type MapWay, type TravelMap, WAY_TRIPS } from '../../utils/insights/travel-map';
import { minutesText } from '../ui/dates';
import { usePrivate } from '../ui/private';
import { clip, isolate, useWords, type Words } from '../ui/words';
import { Card, FigureCard, TooLittle } from './figure';
import type { FigureProps } from './insight-actions';
import { RowBars } from './row-bars';
import styles from './travel-figure.module.css';
import { TravelGraph } from './travel-graph';

const NAME_LENGTH = 24;

/** Places and the minutes between them. */
export function TravelFigure({ insights, onOpen }: FigureProps) {
  const words = useWords();
  const hide = usePrivate();
  const { travel } = insights;
  const card = {
    name: 'travel',
    title: words.t('myWeek.travel'),
    sample: words.t('myWeek.lastWeeks', { count: CUSTOM_WEEKS }),
    wide: true,
  };
  if (!travel) {
    return (
      <Card {...card} sample="" isEmpty>
        <p>
          {words.t('myWeek.noPlaces')} <a href="#use">{words.t('myWeek.changeUse')}</a>
        </p>
      </Card>
    );
  }
  if (travel.ways.length === 0) return <TooLittle {...card} count={travel.trips} least={WAY_TRIPS} />;
  const nameOf = placeNames(travel, words, (name) => hide(name, 'place'));
  const wayText = ({ a, b }: MapWay) => `${nameOf(a)} – ${nameOf(b)}`;
  const longest = Math.max(1, ...travel.ways.map(({ minutes }) => minutes));
  return (
    <FigureCard
      {...card}
      sentence={words.t('myWeek.travelSentence')}
      table={{
        columns: [
          { name: words.t('myWeek.way') },
          { name: words.t('myWeek.minutes'), isNumber: true },
          { name: words.t('myWeek.trips'), isNumber: true },
          { name: words.t('myWeek.knownFrom') },
        ],
        rows: travel.ways.map((way) => ({
          key: `${way.a} ${way.b}`,
          cells: [
            wayText(way),
            words.number(way.minutes),
            words.number(way.trips.count),
            words.t(`travelSource.${way.source}`),
          ],
        })),
      }}
    >
      <div className={styles['both']}>
        <TravelGraph travel={travel} nameOf={nameOf} label={card.title} />
        <RowBars
          label={card.title}
          bars={travel.ways.map((way) => ({
            key: `${way.a} ${way.b}`,
            label: wayText(way),
            share: way.minutes / longest,
            value: minutesText(way.minutes, words.locale),
            count: way.trips.count,
            onOpen: () => onOpen({ title: wayText(way), evidence: way.trips.evidence }),
          }))}
        />
      </div>
    </FigureCard>
  );
}

function placeNames(
  { places }: TravelMap,
  words: Words,
  hide: (name: string) => string,
): (key: string) => string {
  const names = new Map(
    places.map((place) => [
      place.key,
      placeText({ ...place, ...(place.name && { name: hide(place.name) }) }, words),
    ]),
  );
  return (key) => names.get(key) ?? '';
}

function placeText({ role, name = '' }: MapPlace, words: Words): string {
  if (role === 'home') return words.t('myWeek.home');
  if (role === 'work') return words.t('myWeek.work');
  return isolate(clip(name, NAME_LENGTH));
}
