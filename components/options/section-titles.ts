import type { MessageKey, Words } from '../ui/words';

/** A view of the options page: one group of sections, shown by itself. */
export type GroupName = 'calendars' | 'time' | 'places' | 'learned' | 'privacy' | 'held' | 'proof' | 'about';

interface SectionName {
  readonly id: string;
  readonly title: MessageKey;
  /** Only where there is something of it. */
  readonly needs?: keyof Shown;
}

/** Which parts there is something to show of. */
interface Shown {
  readonly google: boolean;
  readonly overlay: boolean;
}

interface Group {
  readonly title: MessageKey;
  readonly sections: readonly SectionName[];
}

/** Groups in order, each with its sections as `groups/*.tsx` has them. */
export const sectionsByGroup: Readonly<Record<GroupName, Group>> = {
  calendars: {
    title: 'groups.calendars',
    sections: [
      { id: 'accounts', title: 'options.accountTitle' },
      { id: 'imports', title: 'imports.title' },
      { id: 'health', title: 'health.title', needs: 'google' },
      { id: 'verify', title: 'verify.title', needs: 'google' },
      { id: 'written', title: 'bookings.writtenTitle', needs: 'google' },
      { id: 'overlay', title: 'overlay.title', needs: 'overlay' },
    ],
  },
  time: {
    title: 'groups.time',
    sections: [
      { id: 'hours', title: 'options.hoursTitle' },
      { id: 'single-days', title: 'time.daysTitle' },
      { id: 'day', title: 'time.dayTitle' },
      { id: 'leanings', title: 'time.leanTitle' },
      { id: 'fair-turns', title: 'turns.title' },
      { id: 'rules', title: 'rules.title' },
    ],
  },
  places: { title: 'groups.places', sections: [{ id: 'places', title: 'places.title' }] },
  learned: {
    title: 'groups.learned',
    sections: [
      { id: 'my-week', title: 'myWeek.title' },
      { id: 'inferences', title: 'inferences.title' },
    ],
  },
  privacy: {
    title: 'groups.privacy',
    sections: [
      { id: 'use', title: 'options.useTitle', needs: 'google' },
      { id: 'privacy', title: 'options.privacyTitle' },
      { id: 'rights', title: 'rights.title' },
      { id: 'pause', title: 'pause.title' },
      { id: 'mask', title: 'mask.title' },
      { id: 'retention', title: 'retention.title' },
      { id: 'lock', title: 'lock.title' },
    ],
  },
  held: {
    title: 'groups.held',
    sections: [
      { id: 'holdings', title: 'chart.title' },
      { id: 'ledger', title: 'ledger.title' },
      { id: 'disclosures', title: 'disclosures.title' },
      { id: 'records', title: 'records.title' },
      { id: 'stated', title: 'told.title' },
    ],
  },
  proof: {
    title: 'groups.proof',
    sections: [
      { id: 'prove', title: 'prove.title' },
      { id: 'policy', title: 'policy.title' },
      { id: 'self-test', title: 'selfTest.title' },
      { id: 'incidents', title: 'incidents.title' },
      { id: 'errors', title: 'errorLog.title' },
    ],
  },
  about: {
    title: 'groups.about',
    sections: [
      { id: 'settings-file', title: 'settingsFile.title' },
      { id: 'keys', title: 'keysSection.title' },
      { id: 'about', title: 'about.title' },
    ],
  },
};

export function isGroupName(name: string | undefined): name is GroupName {
  return name !== undefined && Object.hasOwn(sectionsByGroup, name);
}

/** The group a place of the page belongs to, by its name in an address; undefined for a place inside a section. */
export function groupOf(place: string): GroupName | undefined {
  const named = place.replace(/^group-/, '');
  if (place !== named && isGroupName(named)) return named;
  return Object.keys(sectionsByGroup)
    .filter(isGroupName)
    .find((name) => sectionsByGroup[name].sections.some(({ id }) => id === place));
}

export interface NavGroup {
  readonly name: GroupName;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** What the page can be reached by, in the user’s language. */
export function navGroups(words: Words, shown: Shown): readonly NavGroup[] {
  return Object.keys(sectionsByGroup)
    .filter(isGroupName)
    .map((name) => ({
      name,
      title: words.t(sectionsByGroup[name].title),
      sections: sectionsByGroup[name].sections
        .filter(({ needs }) => !needs || shown[needs])
        .map(({ id, title }) => ({ id, title: words.t(title) })),
    }));
}
