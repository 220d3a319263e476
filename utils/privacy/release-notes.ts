/** What is new, newest first: for whoever looks, in the settings. Nothing announces it. */
export const releaseNotes: readonly {
  readonly version: string;
  readonly on: string;
  readonly notes: readonly string[];
}[] = [
  {
    version: '0.1.0',
    on: '2026-11-23',
    notes: [
      'The first version. It reads calendars you choose, learns here when you like to meet, and answers with ranked times and their reasons.',
      'Times can be shown beside the grid of Google Calendar, once you switch that on.',
      'Every clause of the policy it grew from is answered in these settings, with a test or a screen behind it.',
      'Everything can be exported, put back, corrected, paused and deleted, without an account and without a network.',
    ],
  },
];
