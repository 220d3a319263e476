import { AboutSection } from '../../privacy/about-section';
import { ClausesSection } from '../../privacy/clauses-section';
import { ProveSection } from '../../privacy/prove-section';
import { KeysSection } from '../../settings/keys-section';
import { SettingsFileSection } from '../../settings/settings-file-section';
import { ErrorsSection, IncidentsSection } from '../../trust/logs-sections';
import { SelfTestSection } from '../../trust/self-test-section';
import type { ConnectedPageProps } from '../connected-page-props';
import { SectionGroup } from './section-group';

/** What Allset says of itself, and how to check it. */
export function AboutGroup({
  actions,
  evidence,
  attempt,
  trust,
  now,
  timeZone,
  shortcuts,
  ...props
}: ConnectedPageProps) {
  const when = { now, timeZone };
  return (
    <SectionGroup name="about">
      <ClausesSection />
      <ProveSection
        evidence={evidence}
        onTry={actions.reachElsewhere}
        trust={trust}
        {...(attempt && { attempt })}
      />
      <SelfTestSection onRun={trust.selfTest} first={trust.first?.lines} />
      <IncidentsSection log={trust.incidents} {...when} onClear={() => trust.clear('incidents')} />
      <ErrorsSection log={trust.errors} {...when} onClear={() => trust.clear('errors')} />
      <SettingsFileSection
        actions={actions}
        carrying={props.carrying}
        consents={props.consents}
        organisation={props.organisation}
        onAnswer={actions.answerConsent}
      />
      <KeysSection shortcuts={shortcuts} onChange={actions.openShortcuts} />
      <AboutSection onReport={actions.readReport} onCopy={actions.copy} />
    </SectionGroup>
  );
}
