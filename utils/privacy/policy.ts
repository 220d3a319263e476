/**
 * Version of what we say and do about data. A field, purpose or recipient that is new or changed needs a new one,
 * and fresh consent.
 */
export const POLICY_VERSION = '2026-11-23';

/**
 * Who publishes this copy and is answerable for it. Whoever publishes another gives their own name here: that is a
 * new version too, and nothing is read before people have agreed to it.
 */
export const PUBLISHER = 'the contributors to Allset, an open-source project';
