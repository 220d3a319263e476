import { expect, it } from 'vitest';
import { placesSchema } from '../../utils/settings/places-schema';
import type { Way } from './find-ways';
import { forgottenWay, statedWay } from './way-changes';

const way: Way = {
  a: 'home',
  b: 'clinic',
  names: ['home', 'Clinic'],
  estimate: { minutes: 30, source: 'learned' },
};
const places = placesSchema.parse({
  stated: [
    { from: 'clinic', to: 'home', minutes: 20 },
    { from: 'work', to: 'clinic', minutes: 15 },
    { to: 'clinic', minutes: 10 },
  ],
});
const others = [
  { from: 'work', to: 'clinic', minutes: 15 },
  { to: 'clinic', minutes: 10 },
];

it('takes the place of what was said of the same way, in whichever direction', () => {
  expect(statedWay(places, way, 40)).toEqual({
    stated: [...others, { from: 'home', to: 'clinic', minutes: 40 }],
  });
});

it('forgets what was said and what was learned so far, and leaves the other ways alone', () => {
  expect(forgottenWay(places, way, 1000)).toEqual({
    stated: others,
    forgotten: [{ a: 'home', b: 'clinic', until: 1000 }],
  });
});
