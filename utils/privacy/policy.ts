/** Set where a copy is built for others: `ALLSET_PUBLISHER=… npm run build`. Absent outside a build. */
declare const __ALLSET_PUBLISHER__: string | undefined;
const named = typeof __ALLSET_PUBLISHER__ === 'string' ? __ALLSET_PUBLISHER__ : '';

/** Who is answerable for this copy. Somebody who built it for themselves need not name anyone. */
export const PUBLISHER = named || 'whoever gave you this copy';
/** False for a copy that somebody built for themselves. */
export const isNamed = named !== '';

/** Of what we say and do about data. A field, purpose or recipient that is new or changed needs a new one. */
export const POLICY_DATE = '2026-11-23';

/** What people agree to: date and publisher. Another of either needs fresh consent before anything is read. */
export const POLICY_VERSION = versionOf(POLICY_DATE, named);

export function versionOf(date: string, publisher: string): string {
  return publisher ? `${date} ${publisher}` : date;
}

/** The two parts of a version. */
export function partsOf(version: string): { readonly date: string; readonly publisher: string } {
  const [date = '', ...publisher] = version.split(' ');
  return { date, publisher: publisher.join(' ') };
}
