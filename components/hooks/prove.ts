import browser from 'webextension-polyfill';
import { askedPermissions } from '../../utils/privacy/permissions';
import { PROBE } from '../../utils/privacy/probe';
import type { Evidence, ReachAttempt } from '../privacy/prove-section';

/** What the browser itself says of this copy. */
export function readEvidence(): Evidence {
  const manifest = browser.runtime.getManifest();
  const policy = (manifest.content_security_policy as { extension_pages?: string } | undefined)
    ?.extension_pages;
  return {
    version: manifest.version,
    permissions: askedPermissions(manifest as Parameters<typeof askedPermissions>[0]),
    hosts: (/connect-src ([^;]+)/.exec(policy ?? '')?.[1] ?? '').split(' ').filter(Boolean),
  };
}

/** Tries to reach a host that is not Google's. Only the browser's own report counts as refused: a dead network doesn't. */
export async function reachElsewhere(): Promise<ReachAttempt> {
  let isRefused = false;
  const note = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    isRefused ||= blockedURI.startsWith(PROBE);
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const isOut = await fetch(PROBE, { mode: 'no-cors', cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    // The report comes as an event of its own, a moment after the refusal.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return isOut ? 'went-out' : isRefused ? 'refused' : 'unclear';
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}
