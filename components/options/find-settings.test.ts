import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, findSettings } from './find-settings';

const page: Findable[] = [
  { id: 'hours', section: 'Working hours' },
  { id: 'hours', section: 'Working hours', row: 'Monday' },
  { id: 'rules', section: 'Rules', keywords: 'buffer, lunch' },
  { id: 'rules', section: 'Rules', row: 'Notice before a meeting' },
  { id: 'privacy', section: 'Données protégées' },
  { id: 'file', section: 'Straße und Größe' },
  { id: 'ar', section: 'ساعات العَمَل' },
  { id: 'ja', section: '勤務時間' },
];
const find = (typed: string) => findSettings(page, typed).map(({ id, row }) => (row ? `${id}: ${row}` : id));

describe('the search across settings', () => {
  it.each([
    ['work', ['hours']],
    ['HOURS', ['hours']],
    ['mon', ['hours: Monday']],
    ['buffer', ['rules']],
    ['rules notice', ['rules: Notice before a meeting']],
    ['donnees', ['privacy']],
    ['DONNÉES', ['privacy']],
    ['strasse', ['file']],
    ['grosse', ['file']],
    ['العمل', ['ar']],
    ['عمل', ['ar']],
    ['\u202bساعات\u202c', ['ar']],
    ['時間', ['ja']],
    ['orking', []],
    ['', []],
    ['   ', []],
    ['.*', []],
  ])('finds for «%s» %j', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  it('puts titles before rows before keywords', () => {
    const all = [
      { id: 'c', section: 'Other', keywords: 'zone' },
      { id: 'b', section: 'More', row: 'Zone' },
      { id: 'a', section: 'Zone' },
    ];
    expect(findSettings(all, 'zone').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('finds every section by its whole title, and never more than fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...page), fc.string(), ({ section, id }, noise) => {
        expect(find(section)).toContain(id);
        expect(find(noise).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
