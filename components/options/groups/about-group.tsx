import { AboutSection } from '../../privacy/about-section';
import { KeysSection } from '../../settings/keys-section';
import { SettingsFileSection } from '../../settings/settings-file-section';
import type { ConnectedPageProps } from '../connected-page-props';

/** This copy: its settings, its keys, and what to know of it. */
export function AboutGroup({ actions, shortcuts, ...props }: ConnectedPageProps) {
  return (
    <>
      <SettingsFileSection
        actions={actions}
        carrying={props.carrying}
        consents={props.consents}
        organisation={props.organisation}
        onAnswer={actions.answerConsent}
      />
      <KeysSection shortcuts={shortcuts} onChange={actions.openShortcuts} />
      <AboutSection onReport={actions.readReport} onCopy={actions.copy} />
    </>
  );
}
