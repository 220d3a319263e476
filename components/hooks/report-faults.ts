import { placeInCode, refusedTarget } from '../../utils/privacy/logs';
import { PROBE } from '../../utils/privacy/probe';
import { call } from '../../utils/rpc/client';

/** Tells the background of everything the browser refuses this page, and of everything in it that nobody foresaw. */
export function reportFaults(): void {
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (blockedURI.startsWith(PROBE)) return;
    void call('noteRefusal', { target: refusedTarget(blockedURI) }).catch(() => {});
  });
  const noteFault = (stack: string | undefined) => {
    const place = placeInCode(stack);
    void call('noteFault', place ? { place } : {}).catch(() => {});
  };
  addEventListener('error', ({ error }) => noteFault(error instanceof Error ? error.stack : undefined));
  // What the background refused is noted there already.
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name !== 'AppError') noteFault(reason.stack);
  });
}
