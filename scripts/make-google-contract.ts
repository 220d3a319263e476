/**
 * Writes `tests/fakes/google/contract.gen.json`: the methods the stand-in speaks and the schemas they use, from
 * Google's discovery document. Prose is left out; names, types, limits and scopes stay.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const sources = {
  methods: new URL('../shared/google/calendar-v3-methods.json', root),
  discovery: new URL('../shared/google/calendar-v3-discovery.json', root),
};
const spoken = [
  'calendarList.list',
  'calendarList.get',
  'calendars.get',
  'calendars.insert',
  'colors.get',
  'events.list',
  'events.get',
  'events.insert',
  'events.patch',
  'events.update',
  'events.delete',
  'events.instances',
  'freebusy.query',
  'settings.list',
  'settings.get',
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps what a checker needs of a JSON schema: type, format, items, properties, $ref, additionalProperties. */
function compact(schema: unknown): Json {
  if (!isObject(schema)) return {};
  const out: Json = {};
  for (const key of ['type', 'format', '$ref']) if (typeof schema[key] === 'string') out[key] = schema[key];
  if (schema['items']) out['items'] = compact(schema['items']);
  if (schema['additionalProperties']) out['additionalProperties'] = compact(schema['additionalProperties']);
  if (isObject(schema['properties'])) {
    out['properties'] = Object.fromEntries(
      Object.entries(schema['properties']).map(([name, property]) => [name, compact(property)]),
    );
  }
  return out;
}

function references(schema: unknown, found: Set<string>): void {
  if (Array.isArray(schema)) for (const entry of schema) references(entry, found);
  if (!isObject(schema)) return;
  if (typeof schema['$ref'] === 'string') found.add(schema['$ref']);
  for (const entry of Object.values(schema)) references(entry, found);
}

export function makeContract(methodsFile: Json, discovery: Json): Json {
  const all = isObject(methodsFile['methods']) ? methodsFile['methods'] : {};
  const schemas = isObject(discovery['schemas']) ? discovery['schemas'] : {};
  const methods: Json = {};
  const needed = new Set<string>(['Error']);
  for (const name of spoken) {
    const method = all[name];
    if (!isObject(method)) throw new Error(`Google's methods table has no ${name}.`);
    methods[name] = method;
    for (const key of ['req', 'res']) if (typeof method[key] === 'string') needed.add(method[key]);
  }
  const kept: Json = {};
  for (const name of needed) {
    kept[name] = compact(schemas[name]);
    references(kept[name], needed);
  }
  const globals = isObject(discovery['parameters']) ? discovery['parameters'] : {};
  return {
    source: 'Google Calendar API v3 discovery document, revision of 2026-07-13',
    globals: Object.fromEntries(
      Object.entries(globals).map(([name, p]) => [
        name,
        {
          in: 'query',
          type: isObject(p) ? p['type'] : 'string',
          ...(isObject(p) && p['enum'] ? { enum: p['enum'] } : {}),
        },
      ]),
    ),
    methods,
    schemas: kept,
    known: Object.entries(all).map(([name, m]) => [
      name,
      isObject(m) ? m['http'] : '',
      isObject(m) ? m['path'] : '',
    ]),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(sources.methods)) {
    console.error(
      'Google’s documents are not here: expected ../shared/google/calendar-v3-{methods,discovery}.json.',
    );
    process.exit(1);
  }
  const read = (url: URL): Json => JSON.parse(readFileSync(url, 'utf8'));
  const contract = makeContract(read(sources.methods), read(sources.discovery));
  writeFileSync(new URL('tests/fakes/google/contract.gen.json', root), `${JSON.stringify(contract)}\n`);
}
