import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlin, newYork, now, readAs, saidOf, threeTimes, wallSlot } from '../../tests/builders/reply-world';

describe('readReply, where it could go wrong', () => {
  it('knows its own line again, in both zones', () => {
    const slots = threeTimes(newYork);
    const world = { slots, timeZone: newYork, ownZone: berlin };
    const line =
      'Tuesday, November 24, 2026, 3:00 – 3:30 PM (America/New York) = 9:00 – 9:30 PM (Europe/Berlin) works';
    expect(saidOf(readAs(line, 'en', world), slots)).toBe('1');
  });

  describe('in two zones', () => {
    /** 15:00 and 21:00 in New York are 21:00 and 3:00 (a day later) in Berlin. */
    const slots = [wallSlot('2026-11-24T09:00', newYork), wallSlot('2026-11-24T15:00', newYork)];
    const world = { slots, timeZone: newYork, ownZone: berlin };

    it.each([
      ['Tuesday at 3', '1|2'],
      ['Tuesday at 3pm my time', '2'],
      ['Tuesday at 3pm your time', '1'],
      ['Tuesday at 3pm EST', '2'],
      ['Tuesday at 3pm CET', '1'],
      ['Tuesday at 3pm (New York)', '2'],
      ['Tuesday at 20:00 UTC', '2'],
      ['Tuesday at 3pm JST', '1|2'],
      ['Tuesday at 9am', '1'],
      ['Tuesday 21:00', '2 ours'],
    ])('«%s» → %s', (text, expected) => {
      expect(saidOf(readAs(text, 'en', world), slots)).toBe(expected);
    });
  });

  describe('while New York and Berlin differ by five hours (15–29 March 2026, 25–31 October 2026)', () => {
    it.each([
      ['2026-03-16T09:00Z', '2026-03-24', 20],
      ['2026-10-19T09:00Z', '2026-10-27', 20],
      ['2026-03-02T09:00Z', '2026-03-03', 21],
      ['2026-03-23T09:00Z', '2026-03-31', 21],
    ])('asked on %s, «3pm» on %s is the guest’s 15:00, which is %s:00 here', (asked, day, hourHere) => {
      const slots = [`${day}T11:00`, `${day}T15:00`].map((wall) => wallSlot(wall, newYork));
      const world = {
        slots,
        timeZone: newYork,
        ownZone: berlin,
        at: Temporal.Instant.from(asked).epochMilliseconds,
      };
      const reply = readAs('Tuesday at 3pm works', 'en', world);
      expect(saidOf(reply, slots)).toBe('2');
      const here = Temporal.Instant.fromEpochMilliseconds(slots[1]?.start ?? 0).toZonedDateTimeISO(berlin);
      expect(here.hour).toBe(hourHere);
      expect(saidOf(readAs(`Tuesday at ${hourHere}:00 your time`, 'en', world), slots)).toBe('2');
    });

    it('asks which is meant where «3pm» is one proposed time here and another there', () => {
      // 10:00 in New York is 15:00 in Berlin in that week alone.
      for (const [day, expected] of [
        ['2026-10-27', '1|2'],
        ['2026-11-03', '2'],
      ] as const) {
        const slots = [`${day}T10:00`, `${day}T15:00`].map((wall) => wallSlot(wall, newYork));
        const world = { slots, timeZone: newYork, ownZone: berlin, at: Date.parse('2026-10-26T09:00Z') };
        expect(saidOf(readAs('Tuesday at 3pm works', 'en', world), slots)).toBe(expected);
      }
    });

    it('does not mistake an hour of the other clock for its own', () => {
      // 15:00 in Berlin is 10:00 in New York that week, and 9:00 in every other.
      const slots = [wallSlot('2026-10-27T09:00', newYork), wallSlot('2026-10-27T10:00', newYork)];
      const world = { slots, timeZone: newYork, ownZone: berlin, at: Date.parse('2026-10-19T09:00Z') };
      expect(saidOf(readAs('15:00 your time on Tuesday', 'en', world), slots)).toBe('2');
    });
  });

  it('is in doubt where letters are shown in another order than they have', () => {
    expect(readAs('Tuesday at \u202e51:00\u202c')).not.toMatchObject({ kind: 'one' });
    expect(readAs('the \u202esecond\u202c')).toMatchObject({ kind: 'several', why: 'unclear' });
    expect(saidOf(readAs('Tues\u200bday\u200f at 3'))).toBe('1');
  });

  it('says where it stopped reading', () => {
    const long = `Tuesday at 3 works. ${'So long. '.repeat(1000)}Thursday too.`;
    expect(readAs(long)).toMatchObject({ kind: 'one', isCut: true });
    expect(readAs('Tuesday').isCut).toBe(false);
  });

  it('never takes a time that was not proposed, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...[
        'tuesday',
        'Dienstag',
        'at 3',
        '3pm',
        '15:00',
        'not',
        'works',
        'but',
        'the second',
        'option 4',
        'none',
      ],
      ...[
        'after',
        'before 10',
        ',',
        '.',
        '\n',
        'all',
        'except',
        'instead of',
        'later one',
        '24.11.',
        'next week',
      ],
      ...['\u202e', 'your time', 'CET', 'between 2 and 9', 'مناسب', '火曜日', '周二下午三点', '9', 'or', '?'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
          fc.string({ maxLength: 60 }),
        ),
        fc.constantFrom('en', 'de', 'ja', 'ar', 'pt-BR'),
        fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 5 }),
        (text, locale, halfHours) => {
          const slots = halfHours.map((n) => ({
            start: now + n * 1_800_000,
            end: now + (n + 1) * 1_800_000,
          }));
          const reply = readAs(text, locale, { slots, timeZone: newYork, ownZone: berlin });
          const taken = reply.kind === 'one' ? [reply.slot] : reply.kind === 'several' ? reply.slots : [];
          for (const slot of taken) expect(slots).toContain(slot);
          if (reply.kind === 'several') expect(reply.slots.length).toBeGreaterThan(0);
          for (const { slot } of reply.others)
            expect(slots.map(({ start }) => start)).not.toContain(slot?.start);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'tuesday ',
    '3 pm ',
    '1',
    'a',
    ' ',
    '24.11.',
    '9:',
    'no ',
    'between 2 and ',
    '火',
    'الثلاثاء ',
    '> ',
    ',',
    'option 2 ',
    '\u202e',
    'not before 3, ',
  ])('10,000 letters of «%s» take less than 50 ms', (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    for (const locale of ['en', 'fr', 'zh-CN']) {
      const tookMs = [1, 2, 3, 4].map(() => {
        const before = process.cpuUsage();
        readAs(text, locale);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      // The quickest, and the processor's time: what else the machine does is not measured here.
      expect(Math.min(...tookMs)).toBeLessThan(50);
    }
  });
});
