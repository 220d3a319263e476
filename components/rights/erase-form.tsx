import { type FormEvent, useState } from 'react';
import type { ErasureRequest } from '../../utils/privacy/plan-erasure';
import { type Category, categories } from '../../utils/privacy/terms';
import { epochDayOf, isoDateOf } from '../../utils/time/civil';
import { Button } from '../ui/button';
import { usePrivate } from '../ui/private';
import { type MessageKey, useWords } from '../ui/words';
import styles from './rights.module.css';

export interface EraseFormProps {
  readonly calendars: readonly { readonly key: string; readonly summary: string }[];
  readonly accounts: readonly { readonly id: string; readonly email: string }[];
  readonly onNamed: (request: ErasureRequest) => void;
  readonly startsWith?: ErasureRequest['kind'];
}

const kinds = {
  range: 'erase.range',
  person: 'erase.person',
  calendar: 'erase.calendar',
  account: 'erase.account',
  category: 'erase.category',
  events: 'erase.events',
} as const satisfies Readonly<Partial<Record<ErasureRequest['kind'], MessageKey>>>;
type Kind = keyof typeof kinds;

/** What is to be deleted, named by ticking. */
export function EraseForm({ calendars, accounts, onNamed, startsWith }: EraseFormProps) {
  const words = useWords();
  const hide = usePrivate();
  const [kind, setKind] = useState<Kind>(startsWith && startsWith in kinds ? (startsWith as Kind) : 'range');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = requestOf(kind, new FormData(event.currentTarget));
    if (request) onNamed(request);
  };
  const select = (name: string, options: readonly (readonly [string, string])[]) => (
    <label className={styles['field']}>
      {words.t(kinds[kind])}
      <select name={name} required>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form onSubmit={submit} className={styles['stack']}>
      <label className={styles['field']}>
        {words.t('erase.what')}
        <select
          name="erase-kind"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        >
          {(Object.keys(kinds) as Kind[]).map((name) => (
            <option key={name} value={name}>
              {words.t(kinds[name])}
            </option>
          ))}
        </select>
      </label>
      {kind === 'range' && (
        <>
          <label className={styles['field']}>
            {words.t('erase.from')}
            <input type="date" name="from" required />
          </label>
          <label className={styles['field']}>
            {words.t('erase.to')}
            <input type="date" name="to" required />
          </label>
        </>
      )}
      {kind === 'person' && (
        <label className={styles['field']}>
          {words.t('erase.email')}
          <input type="email" name="email" required dir="ltr" autoComplete="off" />
        </label>
      )}
      {kind === 'calendar' &&
        select(
          'calendar',
          calendars.map(({ key, summary }) => [key, hide(summary, 'calendar')]),
        )}
      {kind === 'account' &&
        select(
          'account',
          accounts.map(({ id, email }) => [id, hide(email, 'account')]),
        )}
      {kind === 'category' &&
        select(
          'category',
          (Object.keys(categories) as Category[]).map((name) => [name, words.t(`chart.categories.${name}`)]),
        )}
      {kind === 'events' && <p className={styles['calm']}>{words.t('retention.forgetWhat')}</p>}
      <div>
        <Button type="submit" data-action="name-erasure">
          {words.t('erase.continue')}
        </Button>
      </div>
    </form>
  );
}

/** Days are whole days where the user is. Undefined where nothing is named. */
function requestOf(kind: Kind, form: FormData): ErasureRequest | undefined {
  const said = (name: string) => String(form.get(name) ?? '');
  switch (kind) {
    case 'range': {
      const [startOn, last] = [said('from'), said('to')];
      const start = new Date(`${startOn}T00:00`).getTime();
      const end = new Date(`${last}T00:00`).setHours(24);
      return end > start ? { kind, start, end, startOn, endOn: isoDateOf(epochDayOf(last) + 1) } : undefined;
    }
    case 'person':
      return { kind, email: said('email') };
    case 'calendar':
      return said('calendar') ? { kind, calendarKey: said('calendar') } : undefined;
    case 'account':
      return said('account') ? { kind, accountId: said('account') } : undefined;
    case 'category':
      return { kind, category: said('category') as Category };
    case 'events':
      return { kind };
  }
}
