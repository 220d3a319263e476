import type ICAL from 'ical.js';

/** One property as RFC 5545 writes it: unescaped text, parameters by lower-case name, and the line it came from. */
export interface Property {
  readonly name: string;
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
  readonly line: string;
}

/** Undefined where the line cannot be read. */
export type ParseProperty = (line: string, name: string) => Property | undefined;

/** Their values are read elsewhere, as written: one blank in a rule must not cost the rule. */
const structured = new Set(
  'DTSTART DTEND DURATION RECURRENCE-ID RRULE EXRULE RDATE EXDATE TZOFFSETFROM TZOFFSETTO'.split(' '),
);

/** The parser of Thunderbird reads each line of text; a line it refuses spoils only itself. */
export function createPropertyParser(ical: typeof ICAL): ParseProperty {
  return (written, name) => {
    const line = quoteZone(written);
    if (structured.has(name)) return { name, value: rawValue(line), params: paramsOf(line), line };
    let parsed: unknown;
    try {
      parsed = ical.parse.property(line.trim(), ical.design.icalendar);
    } catch {
      return undefined;
    }
    if (!Array.isArray(parsed)) return undefined;
    const [, params, type, value] = parsed as [string, Record<string, unknown>, string, unknown];
    const texts: Record<string, string> = {};
    for (const [key, param] of Object.entries(params)) {
      texts[key] = Array.isArray(param) ? param.join(',') : String(param);
    }
    const shown = typeof value === 'string' ? value : rawValue(line);
    // The parser leaves what it does not know (`X-…`) as it stands.
    return { name, value: type === 'unknown' ? unescapeText(shown) : shown, params: texts, line };
  };
}

/** `TZID=GMT+02:00:2026…`: a colon in a parameter needs quotes, which some programs forget. */
function quoteZone(line: string): string {
  return line.replace(/^([\w-]+;(?:[^":]*;)?TZID=)([^";:]*:[^";]*)(:[^:]*)$/i, '$1"$2"$3');
}

function paramsOf(line: string): Record<string, string> {
  const params: Record<string, string> = {};
  const head = line.slice(0, line.length - rawValue(line).length);
  for (const [, name = '', quoted, plain] of head.matchAll(/;\s*([\w-]+)=(?:"([^"]*)"|([^;:]*))/g)) {
    params[name.toLowerCase()] = quoted ?? plain?.trim() ?? '';
  }
  return params;
}

function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** What stands after the first colon outside quotes. */
export function rawValue(line: string): string {
  return /^(?:[^":]|"[^"]*")*:(.*)$/s.exec(line)?.[1]?.trim() ?? '';
}
