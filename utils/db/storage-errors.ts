import { AppError } from '../errors';

/**
 * What IndexedDB throws → `AppError`. A full disk needs the user; everything else that stops the database itself
 * is answered by making it anew (`sync/heal.ts`). Errors of our own pass through untouched.
 */
export function toStorageError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const names = namesOf(thrown);
  if (names.includes('QuotaExceededError')) {
    return new AppError('storage-full', 'the browser gives no more room', { cause: thrown });
  }
  if (names.some((name) => broken.has(name))) {
    return new AppError('storage-broken', `the database answers ${names.join(' / ')}`, { cause: thrown });
  }
  return new AppError('bug', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}

/** Runs `work` and lets nothing but AppErrors out. */
export async function guardStorage<R>(work: () => Promise<R> | PromiseLike<R>): Promise<R> {
  try {
    return await work();
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}

const broken: ReadonlySet<string> = new Set([
  'UnknownError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'VersionError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'DataError',
  'AbortError',
  'TimeoutError',
  'TransactionInactiveError',
]);

/** Dexie wraps: the real name may be one or two levels down. */
function namesOf(thrown: unknown): string[] {
  const names: string[] = [];
  let error: unknown = thrown;
  for (let depth = 0; depth < 4 && typeof error === 'object' && error !== null; depth++) {
    if ('name' in error && typeof error.name === 'string') names.push(error.name);
    if ('failures' in error && Array.isArray(error.failures)) names.push(...error.failures.flatMap(namesOf));
    error = 'inner' in error ? error.inner : undefined;
  }
  return names;
}
