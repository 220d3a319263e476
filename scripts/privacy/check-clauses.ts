import { anchors } from '../../utils/privacy/anchors';
import type { Clause, Evidence } from '../../utils/privacy/clause';
import { clauses } from '../../utils/privacy/clauses';
import { readShippedSources, readSources, type SourceFile } from './read-repository';

/** The page that lists the clauses: where statements are made inside the product. */
const STATEMENTS = 'clauses';

export interface Repository {
  readonly shipped: readonly SourceFile[];
  readonly tests: ReadonlyMap<string, string>;
}

export function readRepository(): Repository {
  const tests = readSources('utils', 'components', 'entrypoints', 'scripts', 'tests').filter(({ path }) =>
    /\.test\.tsx?$/.test(path),
  );
  return {
    shipped: readShippedSources().filter(({ path }) => path.startsWith('components/')),
    tests: new Map(tests.map(({ path, text }) => [path, text])),
  };
}

/** Why this does not hold yet; `undefined` where it does. */
export function whyNot(evidence: Evidence, repository: Repository): string | undefined {
  if (evidence.kind === 'test') {
    return hasTest(evidence.file, evidence.title, repository)
      ? undefined
      : `no test «${evidence.title}» in ${evidence.file}`;
  }
  const anchor = evidence.kind === 'screen' ? evidence.anchor : STATEMENTS;
  const { marker, shows } = anchors[anchor];
  if (repository.shipped.some(({ text }) => text.includes(marker))) return undefined;
  return `no screen «${anchor}» (${shows}; ${marker})`;
}

/** A test that runs: not skipped, not planned. */
export function hasTest(file: string, title: string, { tests }: Repository): boolean {
  const text = tests.get(file) ?? '';
  const at = text.indexOf(`'${title}'`);
  if (at < 0) return false;
  const opening = /\b(it|test)(\.[\w.]+)?[^;]*$/.exec(text.slice(0, at));
  return opening !== null && !/^\.(skip|todo)/.test(opening[2] ?? '');
}

/** What keeps a clause from being answered; empty where nothing does. */
export function gapsOf({ answeredBy }: Clause, repository: Repository): string[] {
  if (!answeredBy || answeredBy.length === 0) return ['not built yet'];
  return answeredBy.flatMap((evidence) => whyNot(evidence, repository) ?? []);
}

/** True where a feature the answer speaks of is missing; a statement is true as soon as it is made. */
export function isPromiseOnly({ answeredBy }: Clause, repository: Repository): boolean {
  if (!answeredBy) return true;
  return answeredBy.some(
    (evidence) => evidence.kind !== 'statement' && whyNot(evidence, repository) !== undefined,
  );
}

export interface ClauseReport {
  readonly answered: number;
  readonly total: number;
  readonly missing: readonly string[];
}

export function checkClauses(repository = readRepository()): ClauseReport {
  const missing = clauses.flatMap((clause) => {
    const gaps = gapsOf(clause, repository);
    return gaps.length > 0 ? [`clause ${clause.number} (${clause.clause}): ${gaps.join('; ')}`] : [];
  });
  return { answered: clauses.length - missing.length, total: clauses.length, missing };
}
