export type RecurrenceProblem =
  | 'unknown-line'
  | 'unknown-zone'
  | 'bad-date'
  | 'bad-rule'
  | 'unsupported-rule'
  | 'never-matches'
  | 'too-many'
  | 'too-slow';

/** Why the times of a series cannot be worked out. The message goes into reports: no event text in it. */
export interface RecurrenceFailure {
  readonly problem: RecurrenceProblem;
  readonly message: string;
}

export function failure(problem: RecurrenceProblem, message: string): RecurrenceFailure {
  return { problem, message };
}

export function isFailure(answer: object): answer is RecurrenceFailure {
  return 'problem' in answer;
}
