import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { toStorageError } from './storage-errors';

describe('toStorageError', () => {
  it.each([
    ['the disk is full', new DOMException('no room', 'QuotaExceededError'), 'storage-full'],
    [
      'Dexie says so around an aborted transaction',
      new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')),
      'storage-full',
    ],
    ['a file can’t be read', new DOMException('Seek failure', 'UnknownError'), 'storage-broken'],
    ['the database was closed under us', new Dexie.DatabaseClosedError('closed'), 'storage-broken'],
    ['the file is of a newer version', new DOMException('newer', 'VersionError'), 'storage-broken'],
    ['an error of our own passes through', new AppError('cancelled', 'stopped'), 'cancelled'],
    ['a mistake of ours', new TypeError('x is undefined'), 'bug'],
    ['no error at all', 'words', 'bug'],
  ])('%s', (_, thrown, code) => {
    expect(toStorageError(thrown).code).toBe(code);
  });
});
