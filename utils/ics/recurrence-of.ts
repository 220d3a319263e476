import type { Component } from './components';
import { rawValue } from './content-line';
import type { ZoneResolver } from './zone-resolver';

/**
 * The recurrence lines of an event with zones by their IANA names; empty for a single event. A line without a value
 * keeps its place, so that the event counts as unreadable and not as happening once.
 */
export function readRecurrence(component: Component, zones: ZoneResolver): string[] {
  const broken = component.broken.filter((name) => /^(RRULE|EXRULE|RDATE|EXDATE)$/.test(name));
  const lines = component.properties.flatMap(({ name, line, params }) => {
    if (name !== 'RRULE' && name !== 'EXRULE' && name !== 'RDATE' && name !== 'EXDATE') return [];
    const value = rawValue(line).replace(/\s+/g, '');
    if (value === '') return [];
    if (name === 'RRULE' || name === 'EXRULE') return [`${name}:${value}`];
    const type = params['value'] ? `;VALUE=${params['value'].toUpperCase()}` : '';
    const zone = params['tzid'] ? zones.resolve(params['tzid']) : undefined;
    return [`${name}${type}${zone?.isNamed ? `;TZID=${zone.nameAt(0)}` : ''}:${value}`];
  });
  return [...lines, ...broken.map((name) => `${name}:?`)];
}
