import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlin, clock } from '../../tests/builders/located-event';
import { type ForgottenPair, learnTravel } from './learn-travel';
import { estimateTravel, type StatedTravel, type TravelContext } from './travel';
import type { Trip } from './trips';

const trip = (leftMinutes: number, over: Partial<Trip> = {}): Trip => ({
  from: 'clinic',
  to: 'court',
  arriveAt: 1000,
  leftMinutes,
  ...over,
});
const back = { from: 'court', to: 'clinic' };
const many = (...left: number[]) => left.map((minutes) => trip(minutes));
const context = (trips: readonly Trip[], over: Partial<TravelContext> = {}): TravelContext => ({
  learned: learnTravel(trips),
  timeZone: berlin,
  ...over,
});
const ask = (trips: readonly Trip[], over: Partial<TravelContext> = {}) =>
  estimateTravel('clinic', 'court', context(trips, over));
const spots = (place: string) =>
  ({ clinic: { latitude: 52.52, longitude: 13.4 }, court: { latitude: 52.52, longitude: 13.503 } })[place];

describe('where the number comes from', () => {
  const blocked = trip(60, { blockedMinutes: 35 });
  const learned = many(40, 40, 40, 40);
  const stated: StatedTravel[] = [{ from: 'clinic', to: 'court', minutes: 12 }];
  const rows: [
    sentence: string,
    trips: Trip[],
    over: Partial<TravelContext>,
    source: string,
    minutes: number,
  ][] = [
    ['stated comes first', [...learned, blocked], { stated, coordinatesOf: spots }, 'stated', 15],
    ['then travel blocks', [...learned, blocked], { coordinatesOf: spots }, 'explicit', 35],
    ['then what was learned', learned, { coordinatesOf: spots }, 'learned', 40],
    ['then coordinates', many(40, 40), { coordinatesOf: spots }, 'coordinates', 35],
    ['then the default', [], {}, 'default', 20],
    ['stated the other way round counts', [], { stated: [{ ...back, minutes: 25 }] }, 'stated', 25],
    [
      'stated for this way beats the other way',
      [],
      { stated: [...stated, { ...back, minutes: 50 }] },
      'stated',
      15,
    ],
    ['stated for a place counts from anywhere', [], { stated: [{ to: 'court', minutes: 40 }] }, 'stated', 40],
    [
      'the last word counts',
      [],
      { stated: [...stated, { from: 'clinic', to: 'court', minutes: 31 }] },
      'stated',
      35,
    ],
    ['a stated 0 is 0', [], { stated: [{ from: 'clinic', to: 'court', minutes: 0 }] }, 'stated', 0],
  ];
  it.each(rows)('%s', (_, trips, over, source, minutes) => {
    expect(ask(trips, over)).toMatchObject({ source, minutes });
  });

  it('nothing lies between a place and itself', () => {
    expect(estimateTravel('clinic', 'clinic', context([]))).toEqual({ minutes: 0, source: 'default' });
  });
  it('coordinates know the peak, the mode and the user’s speed', () => {
    const at = (over: Partial<TravelContext>, departAt?: number) =>
      estimateTravel('clinic', 'court', context([], { coordinatesOf: spots, ...over }), departAt).minutes;
    expect(at({}, clock('11:00'))).toBe(35);
    expect(at({}, clock('8:00'))).toBe(40);
    expect(at({ mode: 'walk' })).toBeGreaterThan(100);
    expect(at({ slowness: 0.5 })).toBeLessThan(at({}));
  });
});

describe('learned minutes', () => {
  it('need three trips; those back count half', () => {
    const returns = (n: number) => Array.from({ length: n }, () => trip(50, back));
    expect(ask([...many(50), ...returns(3)]).source).toBe('default');
    expect(ask([...many(50), ...returns(4)]).source).toBe('learned');
    expect(ask(returns(6)).source).toBe('learned');
  });
  it('shrink to the default by three trips', () => {
    // Twelve trips of 60: usual (12·60 + 10·20)/22 = 42 → 30 at most; (12·60 + 3·30)/15 = 54.
    expect(ask(many(...Array<number>(12).fill(60))).minutes).toBe(55);
  });
  it('never exceed the shortest trip that happened, but for the rounding', () => {
    expect(ask(many(100, 100, 100, 100, 100, 100, 100, 100, 17)).minutes).toBe(20);
  });
  it('leave out what was back to back', () => {
    expect(ask([...many(40, 40, 40, 40), trip(0), trip(4)])).toEqual(ask(many(40, 40, 40, 40)));
  });
  it('are 0 next door: three times back to back, and no less often than not', () => {
    expect(ask(many(0, 0, 0, 30))).toMatchObject({ minutes: 0, source: 'learned', sample: 3 });
    expect(ask(many(0, 0, 30, 30, 30)).minutes).toBeGreaterThan(0);
  });
  it('say what was mostly left: «30–40 on 6 of 7 trips»', () => {
    const { mostly, sample, range } = ask(many(30, 32, 35, 35, 38, 40, 120));
    expect(mostly).toEqual({ low: 30, high: 40, trips: 6 });
    expect(sample).toBe(7);
    expect(range).toEqual([32, 40]);
  });
  it('make the default: what is left at least anywhere', () => {
    const hurried = Array.from({ length: 100 }, (_, i) => trip(i < 5 ? 10 : 60, { to: `p${i}` }));
    expect(ask(hurried)).toMatchObject({ source: 'default', minutes: 10, sample: 100 });
  });
});

describe('forgetting', () => {
  const trips = many(60, 60, 60, 60);
  const learnedWithout = (forgotten: ForgottenPair[]) => learnTravel(trips, forgotten);
  it('takes a pair away, whichever way it was named', () => {
    expect(learnedWithout([{ a: 'court', b: 'clinic' }])).toEqual(learnTravel([]));
  });
  it('up to a moment lets it be learned anew', () => {
    expect(learnedWithout([{ a: 'clinic', b: 'court', until: 999 }])).toEqual(learnTravel(trips));
    expect(learnedWithout([{ a: 'clinic', b: 'court', until: 1000 }]).sample).toBe(0);
  });
  it('leaves other pairs', () => {
    expect(learnedWithout([{ a: 'clinic', b: 'bank' }])).toEqual(learnTravel(trips));
  });
});

describe('always', () => {
  const place = fc.constantFrom('a', 'b', 'c', undefined);
  const anyTrip = fc
    .record({
      from: fc.constantFrom('a', 'b', 'c'),
      to: fc.constantFrom('a', 'b', 'c'),
      arriveAt: fc.integer({ min: 0, max: 1e6 }),
      leftMinutes: fc.integer({ min: 0, max: 240 }),
      blockedMinutes: fc.option(fc.integer({ min: 1, max: 240 }), { nil: undefined }),
    })
    .filter((one) => one.from !== one.to)
    .map(
      ({ blockedMinutes, ...rest }): Trip =>
        blockedMinutes === undefined ? rest : { ...rest, blockedMinutes },
    );
  const trips = fc.array(anyTrip, { maxLength: 30 });

  it('minutes are full fives, not negative and not endless', () => {
    fc.assert(
      fc.property(trips, place, place, fc.double(), (all, from, to, minutes) => {
        const stated = [{ from: 'a', to: 'b', minutes }];
        const { minutes: found } = estimateTravel(from, to, context(all, { stated }));
        expect(found % 5).toBe(0);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1440);
      }),
      { numRuns: 500 },
    );
  });

  it('turning all trips round turns the answers round', () => {
    const turned = (all: readonly Trip[]) => all.map((one) => ({ ...one, from: one.to, to: one.from }));
    fc.assert(
      fc.property(trips, place, place, (all, from, to) => {
        expect(estimateTravel(to, from, context(turned(all)))).toEqual(
          estimateTravel(from, to, context(all)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('the learned shape survives storage', () => {
    fc.assert(
      fc.property(trips, (all) => {
        const learned = learnTravel(all);
        expect(structuredClone(learned)).toEqual(learned);
        expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
      }),
    );
  });
});
