/**
 * The strict guard: what Google's discovery document does not allow is a violation, ours or the client's.
 * `contract.gen.json` is generated; see `scripts/make-google-contract.ts`.
 */
import generated from './contract.gen.json';

export interface Parameter {
  readonly in: 'path' | 'query';
  readonly type: string;
  readonly format?: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly enum?: readonly string[];
  readonly min?: string;
  readonly max?: string;
}

export interface Method {
  readonly http: string;
  readonly path: string;
  readonly params: Readonly<Record<string, Parameter>>;
  readonly req?: string;
  readonly res?: string;
  readonly scopes: readonly string[];
}

export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

interface Contract {
  readonly globals: Readonly<Record<string, Parameter>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

export const contract = generated as unknown as Contract;

export const scopePrefix = 'https://www.googleapis.com/auth/';

export interface Route {
  readonly name: string;
  readonly method: Method;
  readonly pathParams: Readonly<Record<string, string>>;
}

const routes = Object.entries(contract.methods).map(([name, method]) => ({
  name,
  method,
  parts: method.path.split('/'),
}));

/** `path` without the leading `/calendar/v3/`, still percent-encoded. */
export function findRoute(http: string, path: string): Route | undefined {
  const parts = path.split('/');
  for (const { name, method, parts: pattern } of routes) {
    if (method.http !== http || pattern.length !== parts.length) continue;
    const pathParams: Record<string, string> = {};
    const fits = pattern.every((piece, i) => {
      const actual = parts[i] ?? '';
      if (!piece.startsWith('{')) return piece === actual;
      pathParams[piece.slice(1, -1)] = decode(actual);
      return actual !== '';
    });
    if (fits) return { name, method, pathParams };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const dateTimePattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Why Google would refuse the value, or undefined. */
export function valueProblem(parameter: Parameter, value: string): string | undefined {
  if (parameter.enum && !parameter.enum.includes(value)) return `not one of ${parameter.enum.join(', ')}`;
  if (parameter.type === 'boolean' && value !== 'true' && value !== 'false') return 'not a boolean';
  if (parameter.type === 'integer') {
    if (!/^-?\d+$/.test(value)) return 'not an integer';
    if (parameter.min !== undefined && Number(value) < Number(parameter.min))
      return `less than ${parameter.min}`;
    if (parameter.max !== undefined && Number(value) > Number(parameter.max))
      return `more than ${parameter.max}`;
  }
  if (
    parameter.format === 'date-time' &&
    !(dateTimePattern.test(value) && !Number.isNaN(Date.parse(value)))
  ) {
    return 'not an RFC 3339 time with an offset';
  }
  return undefined;
}

export interface QueryProblem {
  readonly name: string;
  readonly kind: 'unknown-parameter' | 'bad-value' | 'repeated';
  readonly detail: string;
}

/** Everything wrong with the query of a call, in the order it was sent. */
export function queryProblems(method: Method, query: URLSearchParams): QueryProblem[] {
  const problems: QueryProblem[] = [];
  const seen = new Set<string>();
  for (const [name, value] of query) {
    const own = method.params[name];
    const parameter = own?.in === 'query' ? own : contract.globals[name];
    if (!parameter) {
      problems.push({ name, kind: 'unknown-parameter', detail: `${name} is not a parameter of this method` });
      continue;
    }
    if (seen.has(name) && !parameter.repeated) {
      problems.push({ name, kind: 'repeated', detail: `${name} may be given once` });
    }
    seen.add(name);
    const why = valueProblem(parameter, value);
    if (why) problems.push({ name, kind: 'bad-value', detail: `${name}=${value}: ${why}` });
  }
  for (const [name, parameter] of Object.entries(method.params)) {
    if (parameter.in === 'query' && parameter.required && !query.has(name)) {
      problems.push({ name, kind: 'bad-value', detail: `${name} is required` });
    }
  }
  return problems;
}

export function scopeSuffices(method: Method, granted: Iterable<string>): boolean {
  for (const scope of granted) {
    const short = scope.startsWith(scopePrefix) ? scope.slice(scopePrefix.length) : scope;
    if (method.scopes.includes(short)) return true;
  }
  return false;
}
