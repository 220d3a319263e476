import type { CommandInput } from '../../utils/rpc/contract';
import type { Places } from '../../utils/settings/places-schema';
import type { EpochMs } from '../../utils/time/instant';
import type { Way } from './find-ways';

type PlaceChanges = CommandInput<'changePlaces'>;

/** The user's own minutes for a way, in place of any earlier ones. */
export function statedWay({ stated }: Places, way: Way, minutes: number): PlaceChanges {
  return { stated: [...without(stated, way), { from: way.a, to: way.b, minutes }] };
}

/** Neither said nor learned any more; trips made from now on count again. */
export function forgottenWay({ stated, forgotten }: Places, way: Way, now: EpochMs): PlaceChanges {
  return { stated: without(stated, way), forgotten: [...forgotten, { a: way.a, b: way.b, until: now }] };
}

function without(stated: Places['stated'], { a, b }: Way): Places['stated'] {
  return stated.filter(({ from, to }) => !((from === a && to === b) || (from === b && to === a)));
}
