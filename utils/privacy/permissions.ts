/** Why the manifest asks for something, in the words the store, PRIVACY.md and the product show. */
export interface PermissionNote {
  readonly why: string;
  /** What the browser says to the user when it is asked for; absent where it says nothing. */
  readonly warning?: string;
}

const pageAccess =
  'draws suggested times into Google’s grid, or reads a calendar by the secret address you entered; asked for when you do either, never at installation';

/** Permissions and hosts Allset may ask for. One that the manifest asks for and that is not here fails a test. */
export const permissionNotes: Readonly<Record<string, PermissionNote>> = {
  alarms: { why: 'reads your calendar again now and then, and removes what is past its time' },
  identity: { why: 'lets you sign in at Google in the browser’s own window' },
  storage: { why: 'keeps your settings and answers on this computer' },
  unlimitedStorage: {
    why: 'keeps a large calendar from filling the small default quota and being dropped by the browser',
  },
  scripting: { why: 'shows suggested times beside Google’s grid, once you switch that on' },
  sidePanel: { why: 'shows the suggestions beside any page, when you open the side panel' },
  '*://calendar.google.com/*': {
    why: pageAccess,
    warning: 'Read and change your data on calendar.google.com',
  },
  'https://calendar.google.com/*': {
    why: pageAccess,
    warning: 'Read and change your data on calendar.google.com',
  },
};

interface ManifestLike {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/** What a manifest asks for, at once and later, in one list. */
export function askedPermissions(manifest: ManifestLike): { name: string; optional: boolean }[] {
  const named = (names: readonly string[] = [], optional: boolean) =>
    names.map((name) => ({ name, optional }));
  return [
    ...named(manifest.permissions, false),
    ...named(manifest.host_permissions, false),
    ...named(manifest.optional_permissions, true),
    ...named(manifest.optional_host_permissions, true),
  ];
}
