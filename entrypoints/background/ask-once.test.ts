import { describe, expect, it } from 'vitest';
import { askOnce } from './ask-once';

describe('askOnce', () => {
  const rig = () => {
    const open: { allow: (answer: string) => void; deny: (why: Error) => void }[] = [];
    let shown = 0;
    const ask = askOnce(
      (_: { another?: boolean }) =>
        new Promise<string>((allow, deny) => {
          open.push({ allow, deny });
        }),
      async () => {
        shown++;
        throw new Error('no such window');
      },
    );
    return { ask, open, shown: () => shown };
  };

  it('shows the open window to who asks again, and gives both its answer', async () => {
    const { ask, open, shown } = rig();
    const both = [ask({}), ask({ another: true })];
    expect([open.length, shown()]).toEqual([1, 1]);
    open[0]?.allow('ana');
    expect(await Promise.all(both)).toEqual(['ana', 'ana']);
  });

  it('asks anew after an answer, and after a refusal', async () => {
    const { ask, open, shown } = rig();
    const first = ask({});
    open[0]?.deny(new Error('no'));
    await expect(first).rejects.toThrow('no');
    const second = ask({});
    open[1]?.allow('ana');
    expect(await second).toBe('ana');
    expect(shown()).toBe(0);
  });
});
