import type { Category } from '../../utils/privacy/terms';

const personal: ReadonlySet<Category> = new Set<Category>(['A', 'C', 'D', 'E']);

/** Whether values of this kind may hold words of the user's or other people's; so may what nobody described. */
export function isPersonal(category: Category | undefined): boolean {
  return category === undefined || personal.has(category);
}
