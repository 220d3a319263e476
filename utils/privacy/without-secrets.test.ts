import { expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets';

it('shows that a secret is there, and never what it is', () => {
  const shown = withoutSecrets({
    settings: {
      googleClientId: 'id',
      googleClientSecret: 'canary',
      places: { named: [{ address: 'street' }] },
    },
    feeds: { a: { address: 'https://calendar.google.com/canary', failures: 0 } },
    other: [{ address: 'kept' }],
  });
  expect(JSON.stringify(shown)).not.toContain('canary');
  expect(shown).toEqual({
    settings: { googleClientId: 'id', googleClientSecret: '•••', places: { named: [{ address: 'street' }] } },
    feeds: { a: { address: '•••', failures: 0 } },
    other: [{ address: 'kept' }],
  });
});

it('leaves an empty secret empty', () => {
  expect(withoutSecrets({ settings: { googleClientSecret: '' } })).toEqual({
    settings: { googleClientSecret: '' },
  });
});
