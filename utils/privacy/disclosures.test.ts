import { describe, expect, it } from 'vitest';
import { addDisclosure, type Disclosure } from './disclosures';

const at = (day: number): Disclosure => ({ at: day * 86_400_000, kind: 'export', bytes: 1 });

describe('addDisclosure', () => {
  it('notes time, kind and size, and nothing of the content', () => {
    expect(Object.keys(addDisclosure([], at(1))[0] ?? {}).sort()).toEqual(['at', 'bytes', 'kind']);
  });

  it('keeps a year', () => {
    const list = [1, 100, 300].reduce<Disclosure[]>((so, day) => addDisclosure(so, at(day)), []);
    expect(addDisclosure(list, at(400)).map((one) => one.at / 86_400_000)).toEqual([100, 300, 400]);
  });

  it('never grows without end', () => {
    const full = Array.from({ length: 1000 }, () => at(1));
    expect(addDisclosure(full, at(2))).toHaveLength(1000);
  });
});
