import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { exportSchema } from '../../utils/datarights/export-schema';
import { consentTexts, type Purposes } from '../../utils/privacy/consent-texts';
import { POLICY_VERSION } from '../../utils/privacy/policy';
import type { PolicyFingerprints } from '../../utils/privacy/policy-history';
import { policyText, policyTextOf } from '../../utils/privacy/policy-text';
import { ROOT, readManifest } from './read-repository';
import { renderExportFormat } from './render-export-format';
import { renderPolicy } from './render-policy';

/** What a policy version said, kept so that the next one can be shown against it. */
export interface PolicyRecord {
  readonly version: string;
  /** Nobody agreed to it yet, so it may still change. */
  readonly open: boolean;
  /** SHA-256 of the lines. */
  readonly sha256: string;
  readonly lines: readonly string[];
}

export const recordPath = `utils/privacy/versions/${POLICY_VERSION}.gen.json`;

const schemaPath = 'utils/datarights/export-schema.gen.json';

/** Format of `allset.json` for other programs. */
function exportJsonSchema(): object {
  return z.toJSONSchema(exportSchema, { io: 'input', target: 'draft-2020-12' });
}

export function readRecord(): PolicyRecord | undefined {
  const path = join(ROOT, recordPath);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PolicyRecord) : undefined;
}

export function fingerprint(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const historyPath = 'utils/privacy/policy-history.gen.json';

/** What each yes covers, as fingerprints, version after version. */
function historyWith(version: string): PolicyFingerprints[] {
  const path = join(ROOT, historyPath);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PolicyFingerprints[]) : [];
  const purposes = Object.fromEntries(
    (Object.keys(consentTexts) as Purposes[]).map((purpose) => [purpose, fingerprint(policyTextOf(purpose))]),
  );
  return [...before.filter((earlier) => earlier.version !== version), { version, purposes }];
}

/** Every generated file by path. Throws where the policy was released and says something else now. */
export async function generate({ release = false } = {}): Promise<Record<string, string>> {
  const lines = policyText();
  const before = readRecord();
  const sha256 = fingerprint(lines);
  if (before && !before.open && before.sha256 !== sha256) {
    throw new Error(`policy ${POLICY_VERSION} was released and can't change: raise POLICY_VERSION`);
  }
  const open = !release && (before?.open ?? true);
  const record: PolicyRecord = { version: POLICY_VERSION, open, sha256, lines };
  return {
    'PRIVACY.md': renderPolicy(await readManifest('chrome')),
    [schemaPath]: `${JSON.stringify(exportJsonSchema(), null, 1)}\n`,
    'docs/export-format.md': renderExportFormat(),
    [historyPath]: `${JSON.stringify(historyWith(POLICY_VERSION), null, 1)}\n`,
    [recordPath]: `${JSON.stringify(record, null, 1)}\n`,
  };
}

export async function writeGenerated(options: { release: boolean }): Promise<string[]> {
  const files = await generate(options);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return Object.keys(files);
}
