import { describe, expect, it } from 'vitest';
import { queryFreeBusy } from './free-busy';

const START = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;
const window = { start: START, end: START + 24 * HOUR };
const busy = (hour: number) => ({
  busy: [
    {
      start: new Date(START + hour * HOUR).toISOString(),
      end: new Date(START + (hour + 1) * HOUR).toISOString(),
    },
  ],
});
const failed = (reason: string) => ({ errors: [{ reason }], busy: [] });
const at = (hour: number) => ({ start: START + hour * HOUR, end: START + (hour + 1) * HOUR });

/** Answers the questions in turn, and keeps what was asked for. */
function answering(...replies: unknown[]) {
  const asked: string[][] = [];
  const request = async ({ body }: { readonly body?: unknown }) => {
    asked.push((body as { items: { id: string }[] }).items.map(({ id }) => id));
    return replies[asked.length - 1];
  };
  return { asked, request };
}

describe('groups', () => {
  it('are as busy as their members together', async () => {
    const { request } = answering({
      calendars: { 'a@x.example': busy(9), 'b@x.example': busy(11) },
      groups: { 'team@x.example': { calendars: ['a@x.example', 'b@x.example'] } },
    });
    const answer = await queryFreeBusy(request, ['team@x.example'], window);
    expect(answer.busy.get('team@x.example')).toEqual([at(9), at(11)]);
    expect(answer.groups.get('team@x.example')).toEqual({ members: 2, seen: 2 });
  });

  it('are seen in part where a member’s calendar can’t be', async () => {
    const { request } = answering({
      calendars: { 'a@x.example': busy(9), 'b@x.example': failed('notFound') },
      groups: { 'team@x.example': { calendars: ['a@x.example', 'b@x.example'] } },
    });
    const answer = await queryFreeBusy(request, ['team@x.example'], window);
    expect(answer.busy.get('team@x.example')).toEqual([at(9)]);
    expect(answer.groups.get('team@x.example')).toEqual({ members: 2, seen: 1 });
  });

  it('whose members did not fit into one answer are asked about one by one', async () => {
    const { asked, request } = answering(
      {
        calendars: { 'a@x.example': busy(9), 'me@x.example': failed('tooManyCalendarsRequested') },
        groups: { 'team@x.example': { calendars: ['a@x.example', 'b@x.example'] } },
      },
      { calendars: { 'b@x.example': busy(11), 'me@x.example': busy(13) } },
    );
    const answer = await queryFreeBusy(request, ['team@x.example', 'me@x.example'], window);
    expect(asked[1]?.toSorted()).toEqual(['b@x.example', 'me@x.example']);
    expect(answer.busy.get('team@x.example')).toEqual([at(9), at(11)]);
    expect(answer.busy.get('me@x.example')).toEqual([at(13)]);
  });

  it('that are too big, empty, or wholly out of sight are refused, never free', async () => {
    const { request } = answering({
      calendars: { 'c@x.example': failed('notFound') },
      groups: {
        'all@x.example': { errors: [{ reason: 'groupTooBig' }] },
        'none@x.example': { calendars: [] },
        'dark@x.example': { calendars: ['c@x.example'] },
      },
    });
    const ids = ['all@x.example', 'none@x.example', 'dark@x.example'];
    const answer = await queryFreeBusy(request, ids, window);
    expect([...answer.busy]).toEqual([]);
    expect(Object.fromEntries(answer.refused)).toMatchObject({
      'all@x.example': 'groupTooBig',
      'dark@x.example': 'notFound',
    });
  });
});
