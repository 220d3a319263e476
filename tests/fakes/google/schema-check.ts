import { contract, type Schema } from './contract';

/** Where `value` departs from one of Google's schemas: paths with a reason. Unknown fields count. */
export function schemaProblems(schemaName: string, value: unknown, limit = 5): string[] {
  const problems: string[] = [];
  const schema = contract.schemas[schemaName];
  if (!schema) return [`no schema ${schemaName}`];
  walk(schema, value, schemaName, problems, limit);
  return problems;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(schema: Schema, value: unknown, at: string, problems: string[], limit: number): void {
  if (problems.length >= limit) return;
  if (schema.$ref !== undefined) {
    const target = contract.schemas[schema.$ref];
    if (target) walk(target, value, at, problems, limit);
    return;
  }
  const why = typeProblem(schema, value);
  if (why) {
    problems.push(`${at}: ${why}`);
    return;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (!items) return;
    for (const [i, entry] of value.entries()) walk(items, entry, `${at}[${i}]`, problems, limit);
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, entry] of Object.entries(value)) {
    const property = schema.properties?.[name] ?? schema.additionalProperties;
    if (property) walk(property, entry, `${at}.${name}`, problems, limit);
    else if (schema.properties) problems.push(`${at}.${name}: unknown field`);
  }
}

const datePattern = /^\d{4}-\d\d-\d\d$/;
const dateTimePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function typeProblem(schema: Schema, value: unknown): string | undefined {
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string') return 'not a string';
      if (schema.format === 'date' && !datePattern.test(value)) return 'not a date';
      if (schema.format === 'date-time' && !dateTimePattern.test(value)) return 'not a date-time';
      return undefined;
    case 'integer':
      return Number.isInteger(value) ? undefined : 'not an integer';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'not a boolean';
    case 'array':
      return Array.isArray(value) ? undefined : 'not an array';
    case 'object':
      return isRecord(value) ? undefined : 'not an object';
    default:
      return undefined;
  }
}
