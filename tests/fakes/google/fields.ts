/**
 * Partial responses: `fields=kind,items(id,start/dateTime)`. Parsed, checked against the reply's schema as
 * Google does, and really applied.
 */
import { contract, type Schema } from './contract';

/** `true` keeps everything below. */
export type Mask = ReadonlyMap<string, Mask | true>;

export class BadMask extends Error {}

export function parseMask(text: string): Mask {
  let at = 0;
  function list(closing: string): Map<string, Mask | true> {
    const mask = new Map<string, Mask | true>();
    for (;;) {
      merge(mask, path());
      const next = text[at];
      if (next === ',') at++;
      else if (next === undefined ? closing === '' : next === closing) return mask;
      else throw new BadMask(`Invalid field selection ${text}`);
    }
  }
  function path(): [string, Mask | true] {
    const start = at;
    while (at < text.length && /[A-Za-z0-9_*#-]/.test(text[at] ?? '')) at++;
    const name = text.slice(start, at);
    if (name === '') throw new BadMask(`Invalid field selection ${text}`);
    if (text[at] === '/') {
      at++;
      return [name, new Map([path()])];
    }
    if (text[at] !== '(') return [name, true];
    at++;
    const inner = list(')');
    at++;
    return [name, inner];
  }
  return list('');
}

function merge(mask: Map<string, Mask | true>, [name, below]: [string, Mask | true]): void {
  const before = mask.get(name);
  if (before === undefined || before === true || below === true) {
    mask.set(name, before === true ? true : below);
    return;
  }
  const joined = new Map(before);
  for (const entry of below) merge(joined, entry);
  mask.set(name, joined);
}

/** The first selected name the schema does not have. */
export function unknownSelection(mask: Mask, schemaName: string): string | undefined {
  return search(mask, contract.schemas[schemaName]);
}

function search(mask: Mask, schema: Schema | undefined): string | undefined {
  let target = schema;
  if (target?.type === 'array') target = target.items;
  if (target?.$ref !== undefined) target = contract.schemas[target.$ref];
  if (target?.type === 'array') target = target.items;
  for (const [name, below] of mask) {
    if (name === '*') continue;
    const property = target?.properties?.[name] ?? target?.additionalProperties;
    if (!property) return name;
    const wrong = below === true ? undefined : search(below, property);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

export function applyMask(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((entry) => applyMask(entry, mask));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    const below = mask.get(name) ?? mask.get('*');
    if (below === true) out[name] = entry;
    else if (below) out[name] = applyMask(entry, below);
  }
  return out;
}
