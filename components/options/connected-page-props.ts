import type { WrittenRow } from '../../utils/db/written-row';
import type { ErrorCode } from '../../utils/errors';
import type { Insights } from '../../utils/insights/find-insights';
import type { HealNotice } from '../../utils/privacy/heal-notice';
import type { ChartLine } from '../../utils/privacy/holdings-chart';
import type { CommandOutput } from '../../utils/rpc/contract';
import type { ConsentRecord } from '../../utils/settings/consent-schema';
import type { Organisation } from '../../utils/settings/organisation-schema';
import type { Settings } from '../../utils/settings/schema';
import type { EpochMs } from '../../utils/time/instant';
import type { ConnectedAccount } from '../account/account-card';
import type { ImportedCalendar, ImportOutcome } from '../account/imports-section';
import type { Verification } from '../account/verify-section';
import type { WrittenSectionProps } from '../bookings/written-section';
import type { ConsentAnswers } from '../consent/purposes';
import type { Inferences } from '../inferences/inferences-section';
import type { OverlaySectionProps } from '../panel/overlay-section';
import type { PlacesSectionProps } from '../places/places-section';
import type { Holdings } from '../privacy/holdings';
import type { Ledger } from '../privacy/ledger';
import type { Evidence, ReachAttempt } from '../privacy/prove-section';
import type { RightsFacts } from '../rights/rights-props';
import type { CarryingState } from '../settings/carrying-state';
import type { Shortcut } from '../settings/keys-section';
import type { NextTimesState } from '../time/next-times';
import type { TimeRules } from '../time/rules-props';
import type { Trust } from '../trust/trust';
import type { OptionsActions } from './options-actions';
import type { GroupName } from './section-titles';

/** What the connected page shows; each group of sections takes what it needs of it. */
export interface ConnectedPageProps {
  readonly accounts: readonly ConnectedAccount[];
  readonly imported: readonly ImportedCalendar[];
  readonly healed: HealNotice | undefined;
  readonly consents: ConsentAnswers;
  readonly records: readonly ConsentRecord[];
  readonly organisation: Organisation;
  readonly carrying: CarryingState;
  /** What the user said about when some meetings should be. */
  readonly stated: Settings['statedHabits'];
  /** Changes when what is learned may have. */
  readonly learnedVersion: string;
  readonly rules: TimeRules;
  /** Asked for once the group is shown; absent until the first answer. */
  readonly nextTimes?: { readonly state: NextTimesState; readonly asking: boolean } | undefined;
  readonly rights: RightsFacts;
  readonly places: Pick<PlacesSectionProps, 'places' | 'isAgreed' | 'ways'>;
  readonly holdings: Holdings;
  readonly chart: readonly ChartLine[];
  readonly ledger: Ledger;
  readonly evidence: Evidence;
  readonly shortcuts: readonly Shortcut[];
  readonly trust: Trust;
  readonly busy: boolean;
  readonly failed?: ErrorCode | undefined;
  readonly redirectUrl: string;
  readonly now: EpochMs;
  readonly timeZone: string;
  /** Absent where there is no browser to ask. */
  readonly overlay?: OverlaySectionProps;
  readonly actions: OptionsActions;
  readonly written: readonly WrittenRow[];
  readonly bookings: WrittenSectionProps['actions'];
  readonly reply?: WrittenSectionProps['reply'];
  readonly onUseOwn: () => void;
  readonly onDelete: () => void;
  /** The receipt of an erasure was read. */
  readonly onErasureSeen: () => void;
  /** Another group of sections is shown now. */
  readonly onShow?: (group: GroupName) => void;
  /** Where a picture begins. */
  readonly view?: GroupName | undefined;
  readonly leaving?: string | undefined;
  readonly imports?: readonly ImportOutcome[];
  readonly verification?: Verification;
  readonly week?: Insights | 'nothing';
  readonly backtest?: CommandOutput<'backtest'>;
  readonly attempt?: ReachAttempt;
  readonly inferences?: Inferences;
}
