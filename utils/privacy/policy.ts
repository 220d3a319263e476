/**
 * Version of what we say and do about data. A field, purpose or recipient that is new or changed needs a new one,
 * and fresh consent.
 */
export const POLICY_VERSION = '2026-11-23';
