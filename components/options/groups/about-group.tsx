import { AboutSection } from '../../privacy/about-section';
import { ClausesSection } from '../../privacy/clauses-section';
import { ProveSection } from '../../privacy/prove-section';
import { KeysSection } from '../../settings/keys-section';
import { SettingsFileSection } from '../../settings/settings-file-section';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What Allset says of itself, and how to check it. */
export function AboutGroup({ actions, evidence, attempt, shortcuts }: ConnectedPageProps) {
  return (
    <SectionGroup name="about">
      <ClausesSection />
      <ProveSection evidence={evidence} onTry={actions.reachElsewhere} {...(attempt && { attempt })} />
      <SettingsFileSection actions={actions} />
      <KeysSection shortcuts={shortcuts} onChange={actions.openShortcuts} />
      <AboutSection onReport={actions.readReport} onCopy={actions.copy} />
    </SectionGroup>
  );
}
