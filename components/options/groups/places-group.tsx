import { PlacesSection } from '../../places/places-section';
import type { ConnectedPageProps } from '../connected-page-props';

/** Where the user is, and the ways between. */
export function PlacesGroup({ actions, places, now, timeZone }: ConnectedPageProps) {
  return (
    <PlacesSection
      {...places}
      now={now}
      timeZone={timeZone}
      onAgree={(given) => actions.answerConsent('commutes', given)}
      onChange={actions.changePlaces}
    />
  );
}
