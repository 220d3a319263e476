import { type ReactNode, useEffect, useState } from 'react';
import { meetingUntil } from '../../utils/db/meeting-until';
import { isMasked } from '../../utils/privacy/mask';
import { call } from '../../utils/rpc/client';
import type { EpochMs } from '../../utils/time/instant';
import { MaskValue } from '../ui/private';
import { db } from './page-db';
import { useNow } from './use-now';
import { useSettings } from './use-settings';

const KEY = 'm';

/** Hides titles and names below it where the user wants that; shows nothing before it knows. */
export function MaskProvider({ children }: { readonly children: ReactNode }) {
  const settings = useSettings();
  const now = useNow();
  const watches = settings?.mask.inMeetings ?? false;
  const until = useMeetingUntil(watches, now);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return;
      void call('toggleMask', {}).catch(() => {});
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  if (!settings) return null;
  // Until it is known whether a meeting is on, it may be.
  const isUnknown = watches && until === 'unknown';
  const masked = isUnknown || isMasked(settings.mask, now, until === 'unknown' ? undefined : until);
  return <MaskValue value={masked}>{children}</MaskValue>;
}

function useMeetingUntil(watches: boolean, now: EpochMs): EpochMs | undefined | 'unknown' {
  const [until, setUntil] = useState<EpochMs | undefined | 'unknown'>('unknown');
  useEffect(() => {
    if (!watches) return;
    let outdated = false;
    void meetingUntil(db, now)
      .catch(() => undefined)
      .then((found) => {
        if (!outdated) setUntil(found);
      });
    return () => {
      outdated = true;
    };
  }, [watches, now]);
  return until;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
