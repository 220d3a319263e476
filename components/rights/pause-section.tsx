import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';

interface PauseSectionProps {
  readonly paused: boolean;
  readonly onChange: (paused: boolean) => void;
}

/** The right to restriction: everything stays, nothing is done with it. */
export function PauseSection({ paused, onChange }: PauseSectionProps) {
  const words = useWords();
  return (
    <Section id="pause" data-anchor="pause" title={words.t('pause.title')} intro={words.t('pause.intro')}>
      <div className={card['rows']}>
        <div className={card['switch']}>
          <Switch
            name="paused"
            label={words.t('pause.switch')}
            description={words.t('pause.still')}
            checked={paused}
            onChange={onChange}
          />
        </div>
      </div>
    </Section>
  );
}
