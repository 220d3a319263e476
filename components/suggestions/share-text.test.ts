import { describe, expect, it } from 'vitest';
import { shareText } from './share-text';

const slot = (start: string) => {
  const at = Temporal.Instant.from(start).epochMilliseconds;
  return { start: at, end: at + 1_800_000 };
};
/** ICU’s spaces differ between versions. */
const plain = (text: string) =>
  text
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/ – /g, '–')
    .replace(', 09:', ', 9:');
const berlin = 'Europe/Berlin';

describe('shareText', () => {
  it('says one time in one line', () => {
    const shared = shareText([slot('2026-11-24T08:30Z')], {
      locale: 'de',
      timeZone: berlin,
      ownZone: berlin,
    });
    expect(plain(shared.plain)).toBe('Dienstag, 24. November 2026, 9:30–10:00 (Europe/Berlin)');
    expect(plain(shared.html)).toBe(`<p lang="de" dir="ltr"><b>${plain(shared.plain)}</b></p>`);
  });

  it('says several in the order of time, with both zones', () => {
    const shared = shareText([slot('2026-11-25T08:30Z'), slot('2026-11-24T13:30Z')], {
      locale: 'en-US',
      timeZone: 'America/New_York',
      ownZone: berlin,
    });
    expect(plain(shared.plain).split('\n')).toEqual([
      '• Tuesday, November 24, 2026, 8:30–9:00 AM (America/New York) = 2:30–3:00 PM (Europe/Berlin)',
      '• Wednesday, November 25, 2026, 3:30–4:00 AM (America/New York) = 9:30–10:00 AM (Europe/Berlin)',
    ]);
    expect(shared.html).toMatch(/^<ul lang="en-US" dir="ltr"><li><b>Tuesday.*<\/b> = .*<\/li><\/ul>$/);
  });

  it('repeats the day where it is another one here', () => {
    const shared = shareText([slot('2026-11-24T23:30Z')], {
      locale: 'en-GB',
      timeZone: 'America/New_York',
      ownZone: berlin,
    });
    expect(plain(shared.plain)).toMatch(/Tuesday.*New York\) = Wednesday,? 25 November/);
  });

  it('adds a link to each time where one is wished for, and nothing without', () => {
    const slots = [slot('2026-11-25T08:30Z'), slot('2026-11-24T13:30Z')];
    const style = { locale: 'en-US', timeZone: berlin, ownZone: berlin };
    const shared = shareText(slots, {
      ...style,
      linkOf: ({ start }) => `https://calendar.google.com/?at=${start}&"`,
    });
    expect(plain(shared.plain).split('\n')).toEqual([
      '• Tuesday, November 24, 2026, 2:30–3:00 PM (Europe/Berlin)',
      `https://calendar.google.com/?at=${slots[1]?.start}&"`,
      '• Wednesday, November 25, 2026, 9:30–10:00 AM (Europe/Berlin)',
      `https://calendar.google.com/?at=${slots[0]?.start}&"`,
    ]);
    expect(shared.html).toContain(
      `<a href="https://calendar.google.com/?at=${slots[1]?.start}&amp;&quot;">Google`,
    );
    expect(shareText(slots, style).html).not.toContain('<a ');
  });

  it('tells which way Arabic reads', () => {
    const style = { locale: 'ar', timeZone: berlin, ownZone: berlin };
    expect(shareText([slot('2026-11-24T08:30Z')], style).html).toContain('lang="ar" dir="rtl"');
  });
});
