import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column {
  readonly name: string;
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean;
}

interface TableProps {
  /** Said of the table, not shown. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly key: string;
  /** The first one heads the row. */
  readonly cells: readonly ReactNode[];
  /** Something is not as it should be. */
  readonly isStrange?: boolean;
}

export function Table({ label, columns, rows }: TableProps) {
  const look = (index: number) => (columns[index]?.isNumber ? styles['number'] : undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <div role="group" className={styles['frame']} aria-label={label} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ name }, index) => (
              <th key={name} scope="col" className={look(index)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isStrange }) => (
            <tr key={key} className={isStrange ? styles['strange'] : undefined} data-strange={isStrange}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]?.name} scope="row" className={look(index)}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.name} className={look(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
