import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPieces } from './apply-pieces';
import { dateReaderFor } from './date-languages';
import { type ParsedQuestion, type Piece, parseQuestion } from './parse-question';
import { MAX_MINUTES, MIN_MINUTES } from './question';

/** Wednesday. */
const now = Temporal.Instant.from('2026-11-25T09:00Z').epochMilliseconds;
const timeZone = 'Europe/Berlin';
const people = [
  { email: 'ana@northwind.example', name: 'Ana Ortega' },
  { email: 'ben.lee@northwind.example' },
  { email: 'anatol@northwind.example', name: 'Anatol' },
];
const parse = (text: string, locale = 'en', refused: string[] = []) =>
  parseQuestion(text, {
    now,
    timeZone,
    people,
    readDates: dateReaderFor(locale),
    refused: new Set(refused),
  });

function said({ pieces, title }: ParsedQuestion): string {
  return [...pieces.map(pieceText), title && `«${title}»`].filter(Boolean).join(' | ');
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'length':
      return `${piece.minutes}min`;
    case 'week':
      return piece.within;
    case 'when': {
      const { days, startMinute, endMinute = 0 } = piece;
      const on = days && (days.from === days.to ? days.from : `${days.from}/${days.to}`);
      const at = startMinute === undefined ? undefined : `@${startMinute / 60}-${endMinute / 60}`;
      return [on, at].filter(Boolean).join(' ');
    }
    case 'part':
      return piece.part;
    case 'guest':
      return piece.email.split('@')[0] ?? '';
    case 'online':
      return 'online';
  }
}

describe('parseQuestion', () => {
  it.each([
    ['45m with ana next week afternoon', '45min | ana | next-week | afternoon'],
    ['1:1 with ana and ben 30 min', 'ana | ben.lee | 30min | «1:1»'],
    ['Roadmap tue 3pm', '2026-12-01 @15-0 | «Roadmap»'],
    ['Roadmap next week tuesday', '2026-12-01 | «Roadmap»'],
    ['this week friday 1h', '2026-11-27 | 60min'],
    ['tomorrow afternoon review', '2026-11-26 | afternoon | «review»'],
    ['next tuesday 14:00-16:00', '2026-12-01 @14-16'],
    ['Dec 3 - 5 workshop 1.5h', '2026-12-03/2026-12-05 | 90min | «workshop»'],
    ['november retro', '2026-11-25/2026-11-30 | «retro»'],
    ['friday after 3pm', '2026-11-27 @15-24'],
    ['after 3pm on friday', '2026-11-27 @15-24'],
    ['before 11am', '@0-11'],
    ['two weeks 1h30 planning', 'two-weeks | 90min | «planning»'],
    ['coffee in 2 weeks', '2026-12-09 | «coffee»'],
    ['lunch with kim@example.org', 'kim | «lunch»'],
    ['sync @ben online 15 minutes', 'ben.lee | online | 15min | «sync»'],
    ['with zoe', '«with zoe»'],
    ['with an', '«with an»'],
    ['yesterday', '«yesterday»'],
    ['9h day', '«9h day»'],
    ['1:1', '«1:1»'],
    ['Q3 planning', '«Q3 planning»'],
    ['', ''],
  ])('reads «%s»', (text, expected) => {
    expect(said(parse(text))).toBe(expected);
  });

  it.each([
    ['de', '45 Min. mit Ana nächste Woche Nachmittag', '45min | ana | next-week | afternoon'],
    ['de', 'Planung morgen Nachmittag 1,5 Stunden', '2026-11-26 | afternoon | 90min | «Planung»'],
    ['de', 'Dienstag um 15 Uhr', '2026-12-01 @15-0'],
    ['fr', '30 minutes avec Ana la semaine prochaine matin', '30min | ana | next-week | morning'],
    ['es', '1 hora con Ana la próxima semana por la tarde', '60min | ana | next-week | afternoon'],
    ['pt-BR', '30 minutos com Ana próxima semana de manhã', '30min | ana | next-week | morning'],
    ['it', '1 ora con Ana settimana prossima pomeriggio', '60min | ana | next-week | afternoon'],
    ['nl', '45 minuten met Ana volgende week middag', '45min | ana | next-week | afternoon'],
    ['ja', '来週の火曜日 45分 @ana', '2026-12-01 | 45min | ana'],
    ['ja', '来週午後1時間30分', 'next-week | afternoon | 90min'],
    ['zh-CN', '下周上午 45分钟', 'next-week | morning | 45min'],
    ['ar', '٤٥ دقيقة مع Ana الأسبوع القادم', '45min | ana | next-week'],
  ])('reads %s: «%s»', (locale, text, expected) => {
    expect(said(parse(text, locale))).toBe(expected);
  });

  it('leaves what was taken back in the title', () => {
    expect(said(parse('May day planning 45m', 'en', ['45m']))).toContain('45m');
    expect(said(parse('45m review', 'en', ['45m']))).toBe('«45m review»');
  });

  it('reads no dates without a reader', () => {
    expect(said(parseQuestion('45m tomorrow', { now, timeZone }))).toBe('45min | «tomorrow»');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '45m',
            'with',
            'ana',
            'and',
            '@',
            '1h',
            'next week',
            'tue',
            '3pm',
            '午後3時',
            'مع',
            '-',
            '12/3',
          ],
          ...['\u202e', '<b>', '🎉', 'vormittag', 'in december', '2 weeks', 'a@b.co', '٤٥ دقيقة', '1:1'],
        ),
      )
      .map((words) => words.join(' ')),
  );

  it('whatever is typed, pieces are true to the text and within bounds', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'en-GB', 'de', 'ja', 'ar', 'xx'), (text, locale) => {
        const parsed = parse(text, locale);
        let last = 0;
        for (const piece of parsed.pieces) {
          expect(piece.from).toBeGreaterThanOrEqual(last);
          expect(text.slice(piece.from, piece.to)).toBe(piece.text);
          last = piece.to;
        }
        expect(parsed.title.length).toBeLessThanOrEqual(300);
        const asked = applyPieces({ durationMinutes: 30, within: 'this-week', title: '' }, parsed);
        expect(asked.durationMinutes).toBeGreaterThanOrEqual(MIN_MINUTES);
        expect(asked.durationMinutes).toBeLessThanOrEqual(MAX_MINUTES);
        if (asked.days) {
          expect(asked.days.from >= '2026-11-25').toBe(true);
          expect(asked.days.to >= asked.days.from).toBe(true);
        }
        if (asked.hours) {
          expect(asked.hours.startMinute).toBeGreaterThanOrEqual(0);
          expect(asked.hours.endMinute).toBeLessThanOrEqual(1440);
          expect(asked.hours.endMinute).toBeGreaterThan(asked.hours.startMinute);
        }
      }),
    );
  });

  it('what is refused is never taken', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = parse(text);
        const again = parse(
          text,
          'en',
          first.pieces.map((piece) => piece.text),
        );
        const taken = new Set(first.pieces.map((piece) => piece.text));
        expect(again.pieces.filter((piece) => taken.has(piece.text))).toEqual([]);
      }),
    );
  });
});
