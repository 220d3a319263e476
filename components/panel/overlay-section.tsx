import { useState } from 'react';
import type { PageReport } from '../../utils/overlay/messages';
import { OrganisationMark } from '../organisation/organisation-mark';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { useWords } from '../ui/words';
import styles from './overlay-section.module.css';

export interface OverlaySectionProps {
  readonly isOn: boolean | undefined;
  readonly refused: boolean;
  /** The user's organisation does not allow it. */
  readonly forbidden?: boolean;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
  readonly openSidePanel: (() => void) | undefined;
  readonly check: () => Promise<PageReport | undefined>;
}

/** Showing times on Google's page: asked for here, taken back here, and checked here when nothing shows. */
export function OverlaySection(props: OverlaySectionProps) {
  const { isOn, openSidePanel } = props;
  const words = useWords();
  return (
    <Section
      id="overlay"
      title={words.t('overlay.title')}
      intro={words.t(isOn ? 'overlay.isOn' : 'overlay.intro')}
      data-overlay={isOn ? 'on' : 'off'}
    >
      {props.refused && !isOn && (
        <Notice kind="warning" name="overlay-refused">
          {words.t('overlay.refused')}
        </Notice>
      )}
      <div className={styles['buttons']}>
        {isOn ? (
          <Button onClick={props.turnOff} data-action="overlay-off">
            {words.t('overlay.turnOff')}
          </Button>
        ) : (
          <Button
            look="primary"
            onClick={props.turnOn}
            data-action="overlay-on"
            disabled={isOn === undefined || props.forbidden}
          >
            {words.t('overlay.turnOn')}
          </Button>
        )}
        {openSidePanel && (
          <Button onClick={openSidePanel} data-action="side-panel">
            {words.t('overlay.sidePanel')}
          </Button>
        )}
      </div>
      {props.forbidden && <OrganisationMark />}
      {isOn && <PageCheck check={props.check} />}
    </Section>
  );
}

function PageCheck({ check }: Pick<OverlaySectionProps, 'check'>) {
  const words = useWords();
  const [found, setFound] = useState<{ readonly report: PageReport | undefined }>();
  const report = found?.report;
  const said = !report
    ? 'overlay.checkNoTab'
    : report.standing === 'drawn'
      ? 'overlay.checkFine'
      : 'overlay.checkOdd';
  return (
    <div className={styles['check']}>
      <p>{words.t('overlay.checkHint')}</p>
      <Button
        onClick={() => void check().then((answer) => setFound({ report: answer }))}
        data-action="check-page"
      >
        {words.t('overlay.check')}
      </Button>
      {found && (
        <div role="status" data-check={report?.standing ?? 'no-tab'}>
          <p>{words.t(said)}</p>
          {report && (
            <textarea
              className={styles['report']}
              aria-label={words.t('overlay.checkReport')}
              readOnly
              dir="ltr"
              rows={6}
              value={JSON.stringify(report, null, 1)}
            />
          )}
        </div>
      )}
    </div>
  );
}
