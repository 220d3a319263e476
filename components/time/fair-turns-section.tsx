import card from '../ui/card.module.css';
import { Section } from '../ui/section';
import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import type { RulesProps } from './rules-props';

/** Whether it counts who had the early and late hours of a group so far. Off until the user says so. */
export function FairTurnsSection({ rules, onChange }: RulesProps) {
  const words = useWords();
  return (
    <Section id="fair-turns" title={words.t('turns.title')} intro={words.t('turns.private')}>
      <div className={card['rows']}>
        <div className={card['switch']}>
          <Switch
            name="fairTurns"
            label={words.t('turns.switch')}
            description={words.t('turns.what')}
            checked={rules.fairTurns}
            onChange={(fairTurns) => onChange({ fairTurns })}
          />
        </div>
      </div>
    </Section>
  );
}
