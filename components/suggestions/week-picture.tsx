import type { Answer } from '../../utils/rpc/commands/suggestions';
import type { Interval } from '../../utils/time/interval';
import { columnText, dayText, hourText, timeText, wallTimeText } from '../ui/dates';
import { useWords } from '../ui/words';
import { chipTop, spreadChips } from './chip-places';
import styles from './week-picture.module.css';
import { layOutWeekPicture, type PictureDay, type Stretch } from './week-picture-layout';

interface WeekPictureProps {
  readonly answer: Pick<Answer, 'window' | 'timeZone' | 'busy' | 'guestBusy' | 'slots'>;
  readonly workingHours: readonly (readonly Stretch[])[];
  /** When such meetings are liked, free or not. */
  readonly liked?: readonly Interval[] | undefined;
  /** The rank whose row is open. */
  readonly selected: number;
  readonly onSelect: (rank: number) => void;
}

/** px, as in the style sheet. */
const COLUMN_HEIGHT = 88;
const CHIP_HEIGHT = 13;

/** Busy blocks of the user and of guests, and numbered suggested times, day by day; the same as a table for those who do not see it. */
export function WeekPicture({ answer, workingHours, liked, selected, onSelect }: WeekPictureProps) {
  const words = useWords();
  const layout = layOutWeekPicture({ ...answer, workingHours, liked });
  const style = { locale: words.locale, timeZone: answer.timeZone };
  if (!layout.days.length) return null;
  const span = (layout.endHour - layout.startHour) * 60;
  const place = ({ startMinute, endMinute }: Stretch) => ({
    insetBlockStart: `${(100 * (startMinute - layout.startHour * 60)) / span}%`,
    blockSize: `${(100 * (endMinute - startMinute)) / span}%`,
  });
  const [from, to] = [layout.startHour * 60, layout.endHour * 60];
  const chipMinutes = (span * CHIP_HEIGHT) / COLUMN_HEIGHT;
  const chipTops = (day: PictureDay) =>
    spreadChips(
      day.slots.map((slot) => chipTop(slot, day.busy, chipMinutes)),
      chipMinutes,
      from,
      to,
    );
  const chipPlace = ({ startMinute, endMinute }: Stretch, top = startMinute) =>
    place({ startMinute: top, endMinute: top + Math.max(endMinute - startMinute, chipMinutes) });
  const hasGuests = layout.days.some(({ guestBusy }) => guestBusy.length > 0);
  const many = layout.days.length > 7;
  return (
    <figure className={styles['figure']}>
      <div className={styles['picture']} aria-hidden="true">
        <div className={styles['hours']}>
          {hourMarks(layout.startHour, layout.endHour).map((hour) => (
            <span
              key={hour}
              style={{
                insetBlockStart: place({ startMinute: hour * 60, endMinute: hour * 60 }).insetBlockStart,
              }}
            >
              {hourText(hour, words.locale)}
            </span>
          ))}
        </div>
        {layout.days.map((day) => {
          const { weekday, day: number } = columnText(day.noon, style);
          return (
            <div key={day.date} className={styles['day']}>
              <div className={styles['head']}>
                {!many && <span>{weekday}</span>} <strong>{number}</strong>
              </div>
              <div className={styles['column']}>
                {day.past && <div className={styles['past']} style={place(day.past)} />}
                {day.liked.map((band) => (
                  <div key={band.startMinute} className={styles['liked']} style={place(band)} />
                ))}
                {day.guestBusy.map((busy) => (
                  <div
                    key={busy.startMinute}
                    className={styles['guests']}
                    style={place(busy)}
                    data-guests-busy=""
                  />
                ))}
                {day.busy.map((busy) => (
                  <div key={busy.startMinute} className={styles['busy']} style={place(busy)} />
                ))}
                {day.slots.map((slot, index) => (
                  // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse to a row that has its own button
                  // biome-ignore lint/a11y/useKeyWithClickEvents: as above
                  <div
                    key={slot.rank}
                    className={slot.rank === selected ? `${styles['chip']} ${styles['lit']}` : styles['chip']}
                    style={chipPlace(slot, chipTops(day)[index])}
                    onClick={() => onSelect(slot.rank)}
                  >
                    {words.number(slot.rank)}
                  </div>
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {hasGuests && (
        <p className={styles['legend']} aria-hidden="true">
          <span className={styles['sign']} />
          {words.t('guestPicture.legend')}
        </p>
      )}
      {/* The box around it: a table itself is never narrower than its text, and would widen the popup. */}
      <div className="visually-hidden">
        <table>
          <caption>{words.t('picture.label')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.t('picture.day')}</th>
              <th scope="col">{words.t('picture.busy')}</th>
              {hasGuests && <th scope="col">{words.t('guestPicture.busy')}</th>}
              {liked && <th scope="col">{words.t('panel.legendLiked')}</th>}
              <th scope="col">{words.t('picture.suggested')}</th>
            </tr>
          </thead>
          <tbody>
            {layout.days.map((day) => (
              <DayAsRow
                key={day.date}
                day={day}
                timeZone={answer.timeZone}
                hasGuests={hasGuests}
                hasLiked={liked !== undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface DayAsRowProps {
  readonly day: PictureDay;
  readonly timeZone: string;
  readonly hasGuests: boolean;
  readonly hasLiked: boolean;
}

function DayAsRow({ day, timeZone, hasGuests, hasLiked }: DayAsRowProps) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const list = new Intl.ListFormat(words.locale, { type: 'unit' });
  const stretches = (some: readonly Stretch[]) =>
    list.format(
      some.map(
        ({ startMinute, endMinute }) =>
          `${wallTimeText(startMinute, words.locale)}–${wallTimeText(endMinute, words.locale)}`,
      ),
    ) || words.t('picture.nothing');
  const slots = day.slots.map(({ rank, start }) =>
    words.t('picture.chip', { rank, time: timeText(start, style) }),
  );
  return (
    <tr>
      <th scope="row">{dayText(day.noon, style)}</th>
      <td>{stretches(day.busy)}</td>
      {hasGuests && <td>{stretches(day.guestBusy)}</td>}
      {hasLiked && <td>{stretches(day.liked)}</td>}
      <td>{list.format(slots) || words.t('picture.nothing')}</td>
    </tr>
  );
}

/** Two to four round hours to read the height by. */
function hourMarks(startHour: number, endHour: number): number[] {
  const step = endHour - startHour > 8 ? 4 : 2;
  const marks: number[] = [];
  for (let hour = Math.ceil(startHour / step) * step; hour < endHour; hour += step) marks.push(hour);
  return marks;
}
