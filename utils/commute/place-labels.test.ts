import { describe, expect, it } from 'vitest';
import { meetingAt } from '../../tests/builders/located-event';
import { createPlaceBook } from './place';
import { placeLabels } from './place-labels';

function labelsOf(...locations: string[]): string[] {
  const occurrences = locations.map((location) => meetingAt(location, '9:00', '10:00'));
  return Object.values(placeLabels(occurrences, createPlaceBook([]), []));
}

describe('placeLabels', () => {
  it.each([
    ['Noodle Corner, 3 Bridge Street', 'Noodle Corner'],
    ['Room Kingfisher, 12 Mill Lane', '12 Mill Lane'],
    ['12 Mill Lane, Room Kingfisher', '12 Mill Lane'],
  ])('calls «%s» %j: a room is no name for where it is', (location, label) => {
    expect(labelsOf(location)).toEqual([label]);
  });

  it('keeps the text short', () => {
    expect(labelsOf(`${'Very '.repeat(40)}long place`)[0]).toHaveLength(60);
  });
});
