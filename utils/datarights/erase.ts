import { forgetProposedGuests, forgetProposedTitles } from '../db/proposals';
import type { CalendarKey } from '../db/rows';
import type { AllsetDb } from '../db/schema';
import { forgetInvited } from '../db/written';
import { withSalt } from '../preferences/learning-salt';
import type { PreferenceModel } from '../preferences/model';
import { consentsOf } from '../privacy/consents';
import { DISCLOSURES_KEY } from '../privacy/disclosures';
import { FORGOTTEN_KEY, type Forgotten } from '../privacy/forgotten';
import { LEDGER_SUMS_KEY } from '../privacy/ledger-summary';
import {
  consentsOfCategory,
  type ErasureRequest,
  eraseEntry,
  eraseFromModel,
  remember,
} from '../privacy/plan-erasure';
import type { ErasureReceipt } from '../privacy/receipt';
import { withConsents } from '../privacy/record-consents';
import type { Category } from '../privacy/terms';
import { type ConsentPurpose, consentPurposes } from '../settings/consent-schema';
import { type Settings, settingsSchema } from '../settings/schema';
import type { Clock } from '../time/clock';
import { overlaps } from '../time/interval';
import { changeAllEntries } from './change-entries';
import { loadForgotten } from './load-forgotten';
import type { StorageAreaLike } from './storage-area';
import type { WithdrawalDeps } from './withdraw';

export interface ErasureDeps extends Pick<WithdrawalDeps, 'disconnect' | 'learn'> {
  readonly db: AllsetDb;
  readonly localArea: StorageAreaLike;
  readonly loadSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** A calendar from a file or an address, and the address with it. */
  readonly removeImported: (key: string) => Promise<void>;
  readonly chooseCalendar: (key: string, chosen: boolean) => Promise<void>;
  readonly withdraw: (
    purposes: readonly ConsentPurpose[],
    record: () => Promise<unknown>,
  ) => Promise<{ readonly removed: number }>;
  readonly clock: Clock;
}

type Tally = Pick<ErasureReceipt, 'removed' | 'bared' | 'unlearned'>;

/** Deletes what was named, and nothing else; what must not come back is remembered first, as codes. */
export function createErasure(deps: ErasureDeps) {
  return async function erase(request: ErasureRequest): Promise<ErasureReceipt> {
    const at = deps.clock.now();
    const tally = await perform(deps, request);
    return { at, ...tally, left: ['google-copy', 'browser-files'], tookMs: deps.clock.now() - at };
  };
}

async function perform(deps: ErasureDeps, request: ErasureRequest): Promise<Tally> {
  switch (request.kind) {
    case 'record':
    case 'range':
    case 'person':
    case 'events':
      return eraseEntries(deps, request);
    case 'calendar': {
      const removed = await deps.db.entries
        .where('[calendarKey+id]')
        .between([request.calendarKey, ''], [request.calendarKey, '\uffff'])
        .count();
      if (await isImported(deps.db, request.calendarKey)) await deps.removeImported(request.calendarKey);
      else await deps.chooseCalendar(request.calendarKey, false);
      await deps.learn();
      return { removed, bared: 0, unlearned: 0 };
    }
    case 'account': {
      const removed = await deps.disconnect(request.accountId);
      await deps.learn();
      return { removed, bared: 0, unlearned: 0 };
    }
    case 'category':
      return { removed: await eraseCategory(deps, request.category), bared: 0, unlearned: 0 };
  }
}

async function isImported(db: AllsetDb, key: CalendarKey): Promise<boolean> {
  const calendar = await db.calendars.get(key);
  return (calendar && (await db.accounts.get(calendar.accountId)))?.kind === 'files';
}

async function eraseEntries(deps: ErasureDeps, request: ErasureRequest): Promise<Tally> {
  const { db, localArea, clock } = deps;
  const now = clock.now();
  const salt = (await deps.updateSettings(withSalt(() => crypto.randomUUID()))).learningSalt;
  const before = await loadForgotten(localArea);
  const after = remember(before, request, salt);
  if (after !== before) await localArea.set({ [FORGOTTEN_KEY]: after satisfies Forgotten });
  // Read on from today only: older events would come back with the next complete reading, and teach nothing new.
  if (request.kind === 'events') await deps.updateSettings((settings) => ({ ...settings, historyMonths: 0 }));
  const { removed, changed } = await changeAllEntries(db, (row) => eraseEntry(row, request, now));
  if (request.kind === 'range')
    await db.proposals.filter(({ slots }) => slots.some((slot) => overlaps(slot, request))).delete();
  if (request.kind === 'person') {
    await forgetInvited(db, request.email);
    await forgetProposedGuests(db, request.email);
  }
  return { removed, bared: changed, unlearned: await unlearn(db, request, salt) };
}

/** Answers how many meetings left, or lost somebody. */
async function unlearn(db: AllsetDb, request: ErasureRequest, salt: string): Promise<number> {
  return db.transaction('rw', db.models, async () => {
    let unlearned = 0;
    for (const row of await db.models.toArray()) {
      const before = row.model as PreferenceModel;
      const model = eraseFromModel(before, request, salt);
      if (model === before) continue;
      unlearned += before.meetings.length - model.meetings.length;
      if (request.kind === 'person') {
        unlearned += before.meetings.filter(
          (m, i) => m.guests.length !== model.meetings[i]?.guests.length,
        ).length;
      }
      // Another time tells whoever remembers the model that this is another one.
      const learnedAt = model.learnedAt + 1;
      await db.models.put({
        ...row,
        learnedAt,
        model: { ...model, learnedAt },
        meetings: model.meetings.length,
      });
    }
    return unlearned;
  });
}

async function eraseCategory(deps: ErasureDeps, category: Category): Promise<number> {
  const { db, localArea, clock } = deps;
  const given = consentsOf((await deps.loadSettings()).consents);
  const withdrawn = consentsOfCategory[category].filter(
    (purpose): purpose is ConsentPurpose =>
      (consentPurposes as readonly string[]).includes(purpose) &&
      // The settings go in any case; a copy elsewhere only where there is one.
      (purpose !== 'settings-sync' || given[purpose]),
  );
  const answers = withdrawn.map((purpose) => ({ purpose, given: false, textHash: '' }));
  let { removed } = await deps.withdraw(withdrawn, () =>
    deps.updateSettings((settings) =>
      withConsents(settings, answers, { at: clock.now(), surface: 'options' }),
    ),
  );
  if (category === 'A' || category === 'D') {
    // Imported files and the sample need no consent; they are calendar content all the same.
    for (const { id } of await db.accounts.toArray()) removed += await deps.disconnect(id);
  }
  if (category === 'B') {
    removed += (await db.requests.count()) + (await db.proposals.count());
    await Promise.all([db.requests.clear(), db.proposals.clear()]);
    await localArea.remove([LEDGER_SUMS_KEY, DISCLOSURES_KEY]);
  }
  if (category === 'D') await forgetProposedTitles(db);
  if (category === 'E') {
    await forgetInvited(db);
    await forgetProposedGuests(db);
  }
  if (category === 'F') {
    await deps.updateSettings(({ consents, learningSalt }) =>
      settingsSchema.parse({ consents, learningSalt }),
    );
  }
  return removed;
}
