export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The smallest value that at least `share` of the weight does not exceed; 0 where there is none. */
export function weightedQuantile(values: readonly Weighted[], share: number): number {
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let seen = 0;
  for (const { value, weight } of sorted) {
    seen += weight;
    if (seen >= share * total) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
