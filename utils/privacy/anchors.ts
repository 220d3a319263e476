/**
 * Places in the product that a clause of the policy can point to. A screen that answers one carries the marker in
 * its source; a clause counts as answered only once it does.
 */
interface Place {
  /** What is to be seen there. */
  readonly shows: string;
  /** Literally in the source of a component. */
  readonly marker: string;
}

function here(id: string, shows: string): Place {
  return { shows, marker: `data-anchor="${id}"` };
}

export const anchors = {
  // Already there, under a name of their own.
  onboarding: { shows: 'the consent page, before anything is read', marker: 'data-action="no-thanks"' },
  summary: {
    shows: 'three lines in the popup: held, asked, sent elsewhere',
    marker: 'data-elsewhere-today={',
  },
  why: { shows: 'reasons beside each suggested time', marker: 'data-reason={' },
  delete: { shows: 'Delete everything, and what will be lost', marker: 'data-action="confirm-delete"' },
  receipt: { shows: 'the receipt of a deletion', marker: 'data-receipt=""' },
  export: { shows: 'the button that saves everything', marker: 'data-action="export"' },
  hours: { shows: 'working hours, to be changed', marker: 'id="hours"' },
  account: { shows: 'the account, since when, its calendars', marker: 'id="accounts"' },
  consents: { shows: 'the switch per purpose, at any time', marker: 'id="use"' },
  // Asked for.
  clauses: here('clauses', 'all 110 clauses with their answers, searchable'),
  holdings: here('holdings', 'the live chart: category, source, count, oldest, newest'),
  fields: here('fields', 'every stored field with purpose, ground and end'),
  records: here('records', 'the browser of single records'),
  ledger: here('ledger', 'what left this computer, to whom, why'),
  year: here('year', 'twelve months of requests and exports, by category'),
  disclosures: here('disclosures', 'what you saved or copied: when, kind and size'),
  recipients: here('recipients', 'who can get what: Google, and an empty list'),
  inferences: here('inferences', 'each inference with evidence, edit, forget and off'),
  stated: here('stated', 'what you typed, apart from what was learned'),
  home: here('home', 'home and work address, each with its own delete button'),
  outside: here('outside', 'what lies outside Allset, in one list'),
  glossary: here('glossary', 'our words in plain words'),
  prove: here('prove', 'permissions, scopes, hosts, file hashes and a live check'),
  'sign-in': here('sign-in', 'account, scopes and until when, with Disconnect'),
  retention: here('retention', 'how long each kind is kept, settable'),
  pause: here('pause', 'pause reading and learning'),
  mask: here('mask', 'one key that hides titles and names'),
  lock: here('lock', 'the passphrase of a backup, and how to lock'),
  diagnostics: here('diagnostics', 'a redacted report you see before you copy it'),
  errors: here('errors', 'what went wrong lately, with a button that clears it'),
  'self-test': here('self-test', 'a check of storage, timers, sign-in and overlay'),
  incidents: here('incidents', 'unexpected hosts, changed scopes, damaged storage'),
  'guest-preview': here('guest-preview', 'exactly what guests will get, before it is sent'),
  'policy-change': here('policy-change', 'the new policy against the old one, word by word'),
  'policy-version': here('policy-version', 'version and date of this policy'),
  'release-notes': here('release-notes', 'what is new, only when you open it'),
  regulators: here('regulators', 'where to complain'),
  contact: here('contact', 'how to reach whoever publishes this copy'),
  rights: here('rights', 'each right as a button'),
} as const satisfies Record<string, Place>;

export type Anchor = keyof typeof anchors;
