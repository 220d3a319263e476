import type { TravelMap } from '../../utils/insights/travel-map';
import { useWords } from '../ui/words';
import styles from './travel-graph.module.css';

interface TravelGraphProps {
  readonly travel: TravelMap;
  readonly nameOf: (key: string) => string;
  readonly label: string;
}

/** Units of the drawing, about pixels. */
const WIDTH = 340;
const HEIGHT = 210;
const RADIUS = 9;

/** Places around a ring, lines with the minutes on them: no map, for nobody knows where they are. */
export function TravelGraph({ travel: { places, ways }, nameOf, label }: TravelGraphProps) {
  const words = useWords();
  const mirrored = words.direction === 'rtl' ? -1 : 1;
  const points = new Map(places.map(({ key }, at) => [key, pointOf(at, places.length, mirrored)]));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['graph']} role="img" aria-label={label}>
      {ways.map(({ a, b, minutes }) => {
        const [from, to] = [points.get(a), points.get(b)];
        if (!from || !to) return null;
        return (
          <g key={`${a} ${b}`} data-way={minutes}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles['way']} />
            <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 + 4} className={styles['minutes']}>
              {words.t('myWeek.shortMinutes', { minutes })}
            </text>
          </g>
        );
      })}
      {places.map(({ key }) => {
        const { x, y } = points.get(key) ?? { x: 0, y: 0 };
        const above = y < HEIGHT / 2;
        return (
          <g key={key} data-place={nameOf(key)}>
            <circle cx={x} cy={y} r={RADIUS} className={styles['place']} />
            <text x={x} y={above ? y - RADIUS - 6 : y + RADIUS + 16} className={styles['name']}>
              {nameOf(key)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function pointOf(at: number, of: number, mirrored: 1 | -1): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * at) / of + Math.PI;
  return {
    x: WIDTH / 2 + mirrored * (WIDTH / 2 - 74) * Math.cos(angle),
    y: HEIGHT / 2 + (HEIGHT / 2 - 34) * Math.sin(angle),
  };
}
