import * as z from 'zod/mini';
import { type RuleName, rules } from '../settings/rules-schema';
import { type Carried, type CarriedRules, textOf } from './carried-rules';

/** What the browser’s sync takes: bytes of one item with its name, of all, and how many items. */
export const MOST_ITEM_BYTES = 8192;
const MOST_BYTES = 102_400;
const MOST_ITEMS = 512;

/** A letter takes three bytes at most, quotes and backslashes are written with one more: always below the limit. */
const PART_LENGTH = 2400;

/** One rule lies in as many items as it needs, each on its own: the browser carries items, not sets of them. */
export const itemSchema = z.strictObject({
  version: z.literal(1),
  at: z.int().check(z.minimum(0), z.maximum(8_000_000_000_000_000)),
  /** How many parts there are. */
  of: z.int().check(z.minimum(1), z.maximum(MOST_ITEMS)),
  /** A stretch of the rule as JSON; empty where it follows what is learned. */
  part: z.string().check(z.maxLength(PART_LENGTH)),
});
type Item = z.infer<typeof itemSchema>;

export type ReadItems =
  | {
      readonly kind: 'read';
      readonly rules: CarriedRules;
      /** Rules of which not every part has arrived, with when they were changed. */
      readonly underWay: Readonly<Partial<Record<RuleName, number>>>;
    }
  /** Another Allset, later than this one, wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** Everything or nothing: one value that does not fit, and none of them counts. */
export function readItems(stored: Readonly<Record<string, unknown>>): ReadItems {
  const parts = new Map<RuleName, Map<number, Item>>();
  for (const [key, value] of Object.entries(stored)) {
    const [, name, index] = /^rule (\w+) (\d{1,3})$/.exec(key) ?? [];
    if (name === undefined) continue;
    if (isNewer(value) || !isRuleName(name)) return { kind: 'newer' };
    const item = itemSchema.safeParse(value);
    if (!item.success) return { kind: 'broken' };
    parts.set(name, (parts.get(name) ?? new Map()).set(Number(index), item.data));
  }
  const read: Partial<Record<RuleName, Carried>> = {};
  const underWay: Partial<Record<RuleName, number>> = {};
  for (const [name, items] of parts) {
    const { at, of } = [...items.values()].reduce((a, b) => (b.at > a.at ? b : a));
    const whole = Array.from({ length: of }, (_, index) => items.get(index));
    if (whole.some((item) => item?.at !== at || item.of !== of)) {
      underWay[name] = at;
      continue;
    }
    const text = whole.map((item) => item?.part).join('');
    if (text === '') read[name] = { at };
    else {
      const value = rules[name].safeParse(parseJson(text));
      if (!value.success) return { kind: 'broken' };
      read[name] = { at, value: value.data };
    }
  }
  return { kind: 'read', rules: read, underWay };
}

export function toItems(carried: CarriedRules): Record<string, Item> {
  const items: Record<string, Item> = {};
  for (const [name, { at, value }] of Object.entries(carried)) {
    const text = textOf(value);
    const of = Math.max(1, Math.ceil(text.length / PART_LENGTH));
    for (let index = 0; index < of; index++) {
      const part = text.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH);
      items[`rule ${name} ${index}`] = { version: 1, at, of, part };
    }
  }
  return items;
}

/** As the browser counts: the name and the value as JSON. */
export function bytesOf(items: Readonly<Record<string, unknown>>): number {
  const encoder = new TextEncoder();
  return Object.entries(items).reduce(
    (sum, [key, value]) => sum + encoder.encode(key + JSON.stringify(value)).length,
    0,
  );
}

export function fits(items: Readonly<Record<string, unknown>>): boolean {
  return bytesOf(items) <= MOST_BYTES && Object.keys(items).length <= MOST_ITEMS;
}

function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

function isNewer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && Number(value.version) > 1;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
