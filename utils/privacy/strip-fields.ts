/**
 * The row without these fields (`title`, `workingLocation.label`). The same row where it had none of them, so that
 * nothing is written that did not change.
 */
export function stripFields<Row extends object>(row: Row, fields: readonly string[]): Row {
  return fields.reduce<Row>((left, path) => withoutPath(left, path.split('.')) as Row, row);
}

function withoutPath(value: object, [first = '', ...rest]: readonly string[]): object {
  const inner = (value as Readonly<Record<string, unknown>>)[first];
  if (inner === undefined) return value;
  if (rest.length === 0) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== first));
  }
  if (typeof inner !== 'object' || inner === null) return value;
  const stripped = withoutPath(inner, rest);
  return stripped === inner ? value : { ...value, [first]: stripped };
}
