import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/privacy/read-repository';
import { fingerprint, generate, readRecord, recordPath } from '../../scripts/privacy/write-generated';
import { POLICY_VERSION } from './policy';
import { policyText } from './policy-text';

const again = 'run `npm run privacy -- --write` and look at the difference';

describe('the policy version', () => {
  it('needs a new version when what is stored changes', () => {
    const record = readRecord();
    expect(record?.version, `no ${recordPath}: ${again}`).toBe(POLICY_VERSION);
    expect(fingerprint(record?.lines ?? [])).toBe(record?.sha256);
    const advice = record?.open ? again : 'raise POLICY_VERSION in utils/privacy/policy.ts';
    expect(policyText(), advice).toEqual(record?.lines);
  });

  it('is the same in the build and in PRIVACY.md', () => {
    const text = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
    expect(/^Version (\S+),/m.exec(text)?.[1]).toBe(POLICY_VERSION);
  });

  it('leaves no line of the policy without a word about purpose, end and recipient', () => {
    const fields = policyText().filter((line) => /^[\w *-]+ \S+: /.test(line));
    expect(fields.length).toBeGreaterThan(100);
  });
});

describe('generated files', () => {
  it('are what the inventory makes', async () => {
    for (const [path, text] of Object.entries(await generate())) {
      const full = join(ROOT, path);
      expect(existsSync(full) ? readFileSync(full, 'utf8') : '', `${path} is stale: ${again}`).toBe(text);
    }
  });
});
