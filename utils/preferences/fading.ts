/** Weights by age in whole days, down to three years. */
const DAYS = 3 * 366;

/** Half-lives are few and fixed, so their tables are made once and never change. */
const tables = new Map<number, Float64Array>();

/** How much a meeting still counts at each age, halving every `halfLifeDays`. */
export function fadesOf(halfLifeDays: number): Float64Array {
  let table = tables.get(halfLifeDays);
  if (!table) {
    table = Float64Array.from({ length: DAYS }, (_, age) => 2 ** (-age / halfLifeDays));
    tables.set(halfLifeDays, table);
  }
  return table;
}
