import { DECENT_HOURS, type GuestSight } from '../../utils/availability/guest';
import type { DayHours, QuestionGuest } from '../../utils/questions/question';
import type { AskedGuest } from '../../utils/rpc/commands/suggestions';
import { fieldText } from '../time/hour-blocks';
import { zoneText } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Segmented } from '../ui/segmented';
import { type MessageKey, useWords } from '../ui/words';
import styles from './guests.module.css';

export interface GuestDialogProps {
  readonly guest: QuestionGuest;
  readonly name: string;
  readonly asked: AskedGuest | undefined;
  /** IANA, the user's. */
  readonly own: string;
  readonly onChange: (guest: QuestionGuest) => void;
  readonly onClose: () => void;
}

const sightKeys = {
  seen: 'guestTimes.seen',
  partly: 'guestTimes.partly',
  unseen: 'guestTimes.unseen',
  unanswered: 'guestTimes.unanswered',
  'not-asked': 'guestTimes.notAsked',
} as const satisfies Readonly<Record<GuestSight, MessageKey>>;

/** What is known of one guest, and what the user knows better: has to come or may, where, and from when to when. */
export function GuestDialog({ guest, name, asked, own, onChange, onClose }: GuestDialogProps) {
  const words = useWords();
  const { optional = false, timeZone: _zone, hours: _hours, ...rest } = guest;
  const sight = asked?.sight ?? 'not-asked';
  const zone = guest.timeZone ?? asked?.timeZone ?? '';
  const { all = 0, seen = 0 } = asked?.members ?? {};
  return (
    <Dialog title={name} onClose={onClose}>
      <div className={styles['dialog']} data-guest-dialog="">
        <p data-sight={sight}>
          {sight === 'partly' ? words.t('guestTimes.partly', { name, seen, all }) : words.t(sightKeys[sight])}
        </p>
        <Segmented
          name="presence"
          legend={words.t('guestTimes.presence')}
          value={optional ? 'optional' : 'required'}
          segments={[
            { value: 'required', label: words.t('guestTimes.required') },
            { value: 'optional', label: words.t('guestTimes.optional') },
          ]}
          onChange={(value) => {
            const { optional: _, ...kept } = guest;
            onChange(value === 'optional' ? { ...kept, optional: true } : kept);
          }}
        />
        <label className={styles['field']}>
          {words.t('guestTimes.zone')}
          <select
            name="guest-zone"
            value={zone}
            onChange={({ currentTarget: { value } }) => {
              const { timeZone: _, ...kept } = guest;
              onChange(value ? { ...kept, timeZone: value } : kept);
            }}
          >
            <option value="">{words.t('guestTimes.zoneUnknown')}</option>
            {zonesFirst(own, zone).map((one) => (
              <option key={one} value={one}>
                {zoneText(one)}
              </option>
            ))}
          </select>
          {asked?.zoneFrom === 'calendar' && (
            <span className={styles['hint']}>{words.t('guestTimes.zoneCalendar')}</span>
          )}
        </label>
        {zone && (
          <HoursFields
            hours={guest.hours}
            onChange={(hours) =>
              onChange({
                ...rest,
                ...(optional && { optional }),
                ...(guest.timeZone && { timeZone: guest.timeZone }),
                hours,
              })
            }
          />
        )}
        <p className={styles['hint']}>{words.t('asking.thisQuestion')}</p>
      </div>
    </Dialog>
  );
}

interface HoursFieldsProps {
  readonly hours: DayHours | undefined;
  readonly onChange: (hours: DayHours) => void;
}

function HoursFields({ hours = DECENT_HOURS, onChange }: HoursFieldsProps) {
  const words = useWords();
  const set = (change: Partial<DayHours>) => {
    const next = { ...hours, ...change };
    if (next.endMinute > next.startMinute) onChange(next);
  };
  return (
    <fieldset className={styles['hours']}>
      <legend>{words.t('guestTimes.hours')}</legend>
      <input
        type="time"
        name="guest-from"
        aria-label={words.t('guestTimes.from')}
        defaultValue={fieldText(hours.startMinute)}
        onChange={({ currentTarget: { value } }) => value && set({ startMinute: toMinute(value) })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        name="guest-to"
        aria-label={words.t('guestTimes.to')}
        defaultValue={fieldText(Math.min(hours.endMinute, 1439))}
        onChange={({ currentTarget: { value } }) => value && set({ endMinute: toMinute(value) })}
      />
    </fieldset>
  );
}

/** The user's own zone and the one that is chosen before all others. */
function zonesFirst(own: string, chosen: string): string[] {
  return [...new Set([own, ...(chosen ? [chosen] : []), ...Intl.supportedValuesOf('timeZone')])];
}

function toMinute(field: string): number {
  const [hours = 0, minutes = 0] = field.split(':').map(Number);
  return hours * 60 + minutes;
}
