import type { ConsentPurpose } from '../../utils/settings/consent-schema';
import { forbiddenPurposes, type Organisation } from '../../utils/settings/organisation-schema';
import { ConsentSwitches } from '../consent/consent-switches';
import type { ConsentAnswers } from '../consent/purposes';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { type CarryingState, carryingTroubles } from './carrying-state';

export interface SharedSettingsProps {
  readonly carrying: CarryingState;
  readonly consents: ConsentAnswers;
  readonly organisation: Organisation;
  readonly onAnswer: (purpose: ConsentPurpose, given: boolean) => void;
}

/** The same settings on the user's other computers, where the browser's own sync is Google's. */
export function SharedSettings({ carrying, consents, organisation, onAnswer }: SharedSettingsProps) {
  const words = useWords();
  if (!carrying.isOffered) return null;
  const { trouble } = carrying;
  return (
    <>
      <ConsentSwitches
        answers={consents}
        purposes={['settings-sync']}
        forbidden={forbiddenPurposes(organisation)}
        onAnswer={onAnswer}
      />
      {consents['settings-sync'] && trouble && (
        <Notice
          kind="warning"
          name={`carrying-${trouble}`}
          action={
            trouble === 'ended' && (
              <Button onClick={carrying.resume} data-action="resume-carrying">
                {words.t('carrying.resume')}
              </Button>
            )
          }
        >
          {words.t(carryingTroubles[trouble])}
        </Notice>
      )}
    </>
  );
}
