import type { MaskSettings } from '../../utils/settings/rights-schema';
import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import type { RightsActions } from './rights-props';

interface MaskSectionProps {
  readonly mask: MaskSettings;
  readonly onChange: RightsActions['setMask'];
}

/** Titles and names hidden from who looks over the shoulder, by a key or by itself. */
export function MaskSection({ mask, onChange }: MaskSectionProps) {
  const words = useWords();
  return (
    <Section id="mask" data-anchor="mask" title={words.t('mask.title')} intro={words.t('mask.intro')}>
      <div className={card['rows']}>
        <div className={card['switch']}>
          <Switch
            name="mask"
            label={words.t('mask.hide')}
            description={words.t('mask.key')}
            checked={mask.on}
            onChange={(on) => onChange({ on })}
          />
        </div>
        <div className={card['switch']}>
          <Switch
            name="mask-in-meetings"
            label={words.t('mask.inMeetings')}
            description={words.t('mask.inMeetingsWhat')}
            checked={mask.inMeetings}
            onChange={(inMeetings) => onChange({ inMeetings })}
          />
        </div>
      </div>
    </Section>
  );
}
