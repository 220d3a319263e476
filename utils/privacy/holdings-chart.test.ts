import { describe, expect, it } from 'vitest';
import { holdingsChart } from './holdings-chart';

describe('holdingsChart', () => {
  it('shows every category, also while nothing is held', () => {
    const chart = holdingsChart([]);
    expect(chart.map(({ category, rows }) => [category, rows])).toEqual(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((category) => [category, 0]),
    );
  });

  it('counts what is there, by source, with oldest and newest', () => {
    const chart = holdingsChart([
      { store: 'entries', rows: 900, oldestAt: 10, newestAt: 90 },
      { store: 'models', rows: 1, oldestAt: 50, newestAt: 50 },
      { store: 'requests', rows: 0 },
    ]);
    const line = (category: string) => chart.find((one) => one.category === category);
    expect(line('D')).toMatchObject({ rows: 900, oldestAt: 10, newestAt: 90, sources: ['google'] });
    expect(line('E')).toMatchObject({ rows: 901, stores: [{ name: 'entries' }, { name: 'models' }] });
    expect(line('C')).toMatchObject({ rows: 1, oldestAt: 50 });
    expect(line('B')).toEqual({ category: 'B', name: 'Use of Allset', sources: [], stores: [], rows: 0 });
  });

  it('does not count what it does not know', () => {
    expect(holdingsChart([{ store: 'diary', rows: 5 }]).every(({ rows }) => rows === 0)).toBe(true);
  });
});
