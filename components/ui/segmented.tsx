import styles from './segmented.module.css';

export interface Segment<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** What is said instead of a short label. */
  readonly spoken?: string;
}

interface SegmentedProps<Value extends string | number> {
  readonly name: string;
  readonly legend: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: native radio buttons, so arrows, forms and screen readers work by themselves. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  return (
    <fieldset className={styles['group']}>
      <legend className="visually-hidden">{props.legend}</legend>
      {props.segments.map(({ value, label, spoken }) => (
        <label key={value} className={styles['segment']}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
            aria-label={spoken}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
