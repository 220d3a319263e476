import { htmlReply, scriptedError } from './replies';
import type { HttpReply, HttpRequest } from './wire';

export type Fault =
  | { readonly status: number; readonly reason?: string; readonly retryAfterSeconds?: number }
  | { readonly html: number }
  /** The real answer, cut after so many bytes. */
  | { readonly truncate: number }
  | { readonly delayMs: number }
  | { readonly drip: { readonly bytes: number; readonly everyMs: number } }
  /** `after`: what was asked for happened, but the answer is lost. */
  | { readonly drop: 'before' | 'after' }
  | { readonly body: string; readonly status?: number };

export interface FaultRule {
  readonly match?: {
    readonly host?: string;
    /** A part of the path, or a pattern for path and query. */
    readonly path?: string | RegExp;
    readonly method?: string;
  };
  /** The first matching request is number 1. Default 1. */
  readonly nth?: number;
  /** How many matching requests in a row from the nth on. Default 1. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  /** How many faults were dealt out. */
  dealt(): number;
  /** For the stand-in: the fault due for this request. */
  take(request: HttpRequest): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: { readonly rule: FaultRule; seen: number }[] = [];
  let dealt = 0;
  return {
    add: (rule) => void rules.push({ rule, seen: 0 }),
    clear: () => {
      rules = [];
    },
    dealt: () => dealt,
    take(request) {
      let due: Fault | undefined;
      for (const entry of rules) {
        if (!matches(entry.rule, request)) continue;
        entry.seen++;
        const first = entry.rule.nth ?? 1;
        if (!due && entry.seen >= first && entry.seen < first + (entry.rule.times ?? 1))
          due = entry.rule.fault;
      }
      if (due) dealt++;
      return due;
    },
  };
}

function matches({ match }: FaultRule, request: HttpRequest): boolean {
  if (!match) return true;
  const url = new URL(request.url);
  if (match.host !== undefined && url.host !== match.host) return false;
  if (match.method !== undefined && request.method !== match.method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string'
    ? url.pathname.includes(match.path)
    : match.path.test(`${url.pathname}${url.search}`);
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const badPage = `<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Error (Server Error)</title><p><b>That’s an error.</b> <ins>That’s all we know.</ins>`;

const lost: HttpReply = { status: 0, headers: {}, body: '', delivery: { drop: true } };

/** The answer with the fault's trouble worked in. */
export async function withFault(
  fault: Fault | undefined,
  answer: () => Promise<HttpReply>,
): Promise<HttpReply> {
  if (!fault) return answer();
  if ('html' in fault) return htmlReply(fault.html, badPage);
  if ('body' in fault) {
    return { status: fault.status ?? 200, headers: { 'content-type': 'application/json' }, body: fault.body };
  }
  if ('status' in fault) return scriptedError(fault.status, fault.reason, fault.retryAfterSeconds);
  if ('delayMs' in fault) {
    await sleep(fault.delayMs);
    return answer();
  }
  if ('drop' in fault) {
    if (fault.drop === 'after') await answer();
    return lost;
  }
  const reply = await answer();
  if ('truncate' in fault) return { ...reply, body: reply.body.slice(0, fault.truncate) };
  return { ...reply, delivery: fault.drip };
}
