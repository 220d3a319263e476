/**
 * What a hold was placed for. The same title and length again is the same question, and its own holds don't stand in
 * its way; a question without a title is nobody's, so that two meetings never end up in one place.
 */
export function questionKey(question: {
  readonly title?: string | undefined;
  readonly durationMinutes: number;
}): string | undefined {
  const title = question.title?.trim().toLowerCase().replace(/\s+/g, ' ');
  return title ? `${question.durationMinutes} ${title}` : undefined;
}
