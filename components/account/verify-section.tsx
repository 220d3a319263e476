import { useEffect, useRef, useState } from 'react';
import { type ErrorCode, toAppError } from '../../utils/errors';
import type { CommandOutput } from '../../utils/rpc/contract';
import { Button } from '../ui/button';
import { dayText, timeRangeText } from '../ui/dates';
import { errorTexts } from '../ui/error-text';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { useWords } from '../ui/words';
import styles from './imports-section.module.css';

export type Verification = CommandOutput<'verifyBusy'>;

export interface VerifySectionProps {
  readonly timeZone: string;
  readonly onVerify: () => Promise<Verification>;
  readonly onSync: () => void;
  readonly onReadAnew: () => Promise<unknown>;
  /** Where a picture begins. */
  readonly result?: Verification;
}

/** Our busy time held against Google's own answer. */
export function VerifySection({ timeZone, onVerify, onSync, onReadAnew, result }: VerifySectionProps) {
  const words = useWords();
  const [running, setRunning] = useState<'comparing' | 'reading'>();
  const [found, setFound] = useState(result);
  const [failed, setFailed] = useState<ErrorCode>();
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (running !== undefined || !pressed.current) return;
    pressed.current = false;
    // What was pressed was disabled meanwhile, and is gone where nothing differs any more.
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus();
  }, [running]);
  const verify = async (before?: () => Promise<unknown>) => {
    pressed.current = buttons.current?.contains(document.activeElement) ?? false;
    setFailed(undefined);
    try {
      if (before) {
        setRunning('reading');
        await before();
      }
      setRunning('comparing');
      setFound(await onVerify());
    } catch (thrown) {
      setFailed(toAppError(thrown).code);
    } finally {
      setRunning(undefined);
    }
  };
  const differs = found !== undefined && found.differences.length > 0;
  return (
    <Section id="verify" title={words.t('verify.title')} intro={words.t('verify.intro')}>
      <div ref={buttons} className={styles['row']}>
        <Button onClick={() => verify()} disabled={running !== undefined} data-action="verify">
          {words.t(running === 'comparing' ? 'verify.running' : 'verify.run')}
        </Button>
        {differs && (
          <>
            <Button onClick={onSync} disabled={running !== undefined} data-action="refresh-after-verify">
              {words.t('options.syncNow')}
            </Button>
            <Button
              onClick={() => verify(onReadAnew)}
              disabled={running !== undefined}
              data-action="read-anew"
            >
              {words.t(running === 'reading' ? 'verify.reading' : 'verify.readAnew')}
            </Button>
          </>
        )}
      </div>
      <div role="status" className={styles['form']}>
        {found && <Found found={found} timeZone={timeZone} />}
        {differs && <p className={styles['calm']}>{words.t('verify.hint')}</p>}
      </div>
      {failed && (
        <Notice kind="warning" name="error" code={failed}>
          {words.t(failed === 'scope-missing' ? 'scopes.readFreeBusy.without' : errorTexts[failed].sentence)}
        </Notice>
      )}
    </Section>
  );
}

function Found({ found, timeZone }: { readonly found: Verification; readonly timeZone: string }) {
  const words = useWords();
  const style = { locale: words.locale, timeZone };
  const { differences, calendars, refused } = found;
  return (
    <>
      <p data-verified={differences.length}>
        {differences.length
          ? words.t('verify.differences', { count: differences.length })
          : words.t('verify.same', { count: calendars - refused })}{' '}
        {refused > 0 && words.t('verify.refused', { count: refused })}
      </p>
      {differences.length > 0 && (
        <Table
          label={words.t('verify.title')}
          columns={[
            { name: words.t('picture.day') },
            { name: words.t('ledger.time') },
            { name: words.t('verify.who') },
          ]}
          rows={differences.map(({ start, end, busyIn }) => ({
            key: `${start} ${end} ${busyIn}`,
            cells: [
              dayText(start, style),
              timeRangeText(start, end, style),
              words.t(busyIn === 'ours' ? 'verify.ours' : 'verify.google'),
            ],
          }))}
        />
      )}
    </>
  );
}
