import { useState } from 'react';
import { type PortableRules, readSettingsFile } from '../../utils/settings/file-schema';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import styles from './settings-file-section.module.css';
import { SharedSettings, type SharedSettingsProps } from './shared-settings';

export interface SettingsFileActions {
  /** Offers the file; answers its name. */
  readonly saveSettings: () => string;
  readonly applySettings: (rules: PortableRules) => Promise<unknown>;
}

interface SettingsFileSectionProps extends SharedSettingsProps {
  readonly actions: SettingsFileActions;
}

/** What was stated about time, for other computers: as a small file, or by the browser's own sync. */
export function SettingsFileSection({ actions, ...shared }: SettingsFileSectionProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<'refused' | { saved: string } | { applied: number }>();
  const read = async (file: File) => {
    const rules = readSettingsFile(await file.text());
    if (!rules) return setOutcome('refused');
    try {
      await actions.applySettings(rules);
      setOutcome({ applied: Object.keys(rules).length });
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <Section id="settings-file" title={words.t('settingsFile.title')} intro={words.t('settingsFile.intro')}>
      <div className={styles['buttons']}>
        <Button data-action="save-settings" onClick={() => setOutcome({ saved: actions.saveSettings() })}>
          {words.t('settingsFile.save')}
        </Button>
        <FileButton
          text={words.t('settingsFile.choose')}
          name="settings-file"
          accept=".json"
          onFiles={([file]) => file && void read(file)}
        />
      </div>
      <p role="status" className={styles['outcome']}>
        {outcome === 'refused' ? (
          <span data-settings-file="refused">{words.t('settingsFile.refused')}</span>
        ) : outcome && 'saved' in outcome ? (
          words.t('settingsFile.saved', { name: outcome.saved })
        ) : (
          outcome && <span data-settings-file="applied">{words.t('settingsFile.applied')}</span>
        )}
      </p>
      <SharedSettings {...shared} />
    </Section>
  );
}
