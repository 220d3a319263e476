import { buttonClass } from './button';
import styles from './file-button.module.css';

interface FileButtonProps {
  readonly text: string;
  /** Of the field, for the keyboard and the tests. */
  readonly name: string;
  /** As the attribute of the same name: `.zip,.json`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file field that looks like a button. */
export function FileButton({ text, onFiles, ...field }: FileButtonProps) {
  return (
    <label className={buttonClass('plain', 'small', styles['file'])}>
      {text}
      <input
        type="file"
        className="visually-hidden"
        {...field}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file chosen again is to be read again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
