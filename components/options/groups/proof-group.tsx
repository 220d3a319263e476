import { ClausesSection } from '../../privacy/clauses-section';
import { ProveSection } from '../../privacy/prove-section';
import { ErrorsSection, IncidentsSection } from '../../trust/logs-sections';
import { SelfTestSection } from '../../trust/self-test-section';
import type { ConnectedPageProps } from '../connected-page-props';

/** How to check what Allset says of itself. */
export function ProofGroup({ actions, evidence, attempt, trust, now, timeZone }: ConnectedPageProps) {
  const when = { now, timeZone };
  return (
    <>
      <ProveSection
        evidence={evidence}
        onTry={actions.reachElsewhere}
        trust={trust}
        {...(attempt && { attempt })}
      />
      <ClausesSection />
      <SelfTestSection onRun={trust.selfTest} first={trust.first?.lines} />
      <IncidentsSection log={trust.incidents} {...when} onClear={() => trust.clear('incidents')} />
      <ErrorsSection log={trust.errors} {...when} onClear={() => trust.clear('errors')} />
    </>
  );
}
