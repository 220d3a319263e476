import type { IndexableType } from 'dexie';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { type RecordPage, readRecords } from '../../utils/db/record-pages';
import { withoutSecrets } from '../../utils/privacy/without-secrets';
import { LOCAL_RECORDS, type Records } from '../rights/records';
import { db } from './page-db';

const PAGE = 25;
/** Nobody reads a page per letter. */
const TYPING_MS = 200;
const nothing: RecordPage = { rows: [], total: 0 };

const tables: readonly string[] = [...db.tables.map(({ name }) => name), LOCAL_RECORDS];

/** One page of stored rows after the other. Not live: what one reads must not move away under the eyes. */
export function useRecords(wanted: boolean): Records {
  const [asked, setAsked] = useState({ table: 'entries', needle: '' });
  /** Where each page before this one began. */
  const [trail, setTrail] = useState<readonly (IndexableType | undefined)[]>([undefined]);
  const [page, setPage] = useState(nothing);
  const [state, setState] = useState<Records['state']>('reading');
  const [times, setTimes] = useState(0);
  const after = trail.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks for the same page anew
  useEffect(() => {
    if (!wanted) return;
    const reading = new AbortController();
    const { signal } = reading;
    // A search of many rows shows what it found so far; the count is of the page before until it is through.
    const onFound = (rows: RecordPage['rows']) => setPage(({ total }) => ({ rows, total }));
    const read = () =>
      (asked.table === LOCAL_RECORDS
        ? readLocal(asked.needle)
        : readRecords(db, { ...asked, limit: PAGE, signal, onFound, ...(after !== undefined && { after }) })
      ).then(
        (found) => {
          if (signal.aborted) return;
          setPage(found);
          setState('read');
        },
        () => {
          if (signal.aborted) return;
          setPage(nothing);
          setState('failed');
        },
      );
    const timer = setTimeout(read, asked.needle ? TYPING_MS : 0);
    return () => {
      reading.abort();
      clearTimeout(timer);
    };
  }, [asked, after, times, wanted]);
  return {
    ...page,
    ...asked,
    state,
    tables,
    ask: (question) => {
      setTrail([undefined]);
      setAsked({ ...asked, ...question });
    },
    onNext: page.next === undefined ? undefined : () => setTrail([...trail, page.next]),
    onPrevious: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
    reload: () => setTimes(times + 1),
  };
}

async function readLocal(typed: string): Promise<RecordPage> {
  const all = Object.entries(withoutSecrets(await browser.storage.local.get(null)));
  const needle = typed.trim().toLowerCase();
  const rows = all
    .filter((entry) => JSON.stringify(entry).toLowerCase().includes(needle))
    .map(([key, row]) => ({ key, row }));
  return { rows, total: all.length };
}
