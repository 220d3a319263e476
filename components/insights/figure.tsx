import type { ReactNode } from 'react';
import { Disclosure } from '../ui/disclosure';
import { Table, type TableRow } from '../ui/table';
import { useWords } from '../ui/words';
import styles from './figure.module.css';

interface FigureCardProps {
  /** What tests and addresses find it by. */
  readonly name: string;
  readonly title: string;
  /** What it was counted on. */
  readonly sample: string;
  /** The picture in words. */
  readonly sentence: ReactNode;
  readonly children: ReactNode;
  /** The same numbers as the picture. */
  readonly table: {
    readonly columns: readonly { name: string; isNumber?: boolean }[];
    rows: readonly TableRow[];
  };
  /** Beside the title. */
  readonly choice?: ReactNode;
  readonly wide?: boolean;
}

/** One picture with its sentence, its sample and its table. */
export function FigureCard(props: FigureCardProps) {
  const words = useWords();
  return (
    <Card {...props}>
      {props.children}
      <p className={styles['sentence']}>{props.sentence}</p>
      <Disclosure summary={words.t('myWeek.asTable')} name={`table-${props.name}`}>
        <Table label={props.title} {...props.table} />
      </Disclosure>
    </Card>
  );
}

/** Says that there is too little to see, and from how much on there would be something. */
export function TooLittle({
  count,
  least,
  ...card
}: Pick<FigureCardProps, 'name' | 'title' | 'sample' | 'choice' | 'wide'> & {
  readonly count: number;
  readonly least: number;
}) {
  const words = useWords();
  return (
    <Card {...card} isEmpty>
      <p className={styles['sentence']}>{words.t('myWeek.tooLittle', { count, least })}</p>
    </Card>
  );
}

type CardProps = Pick<FigureCardProps, 'name' | 'title' | 'sample' | 'choice' | 'wide' | 'children'> & {
  readonly isEmpty?: boolean;
};

export function Card({ name, title, sample, choice, wide = false, isEmpty, children }: CardProps) {
  return (
    <article
      className={wide ? `${styles['card']} ${styles['wide']}` : styles['card']}
      aria-labelledby={`figure-${name}`}
      data-figure={name}
      data-too-little={isEmpty}
    >
      <header className={styles['head']}>
        <h3 id={`figure-${name}`}>{title}</h3>
        {choice}
        {sample && <p className={styles['sample']}>{sample}</p>}
      </header>
      {children}
    </article>
  );
}
