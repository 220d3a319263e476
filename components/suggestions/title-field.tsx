import { useWords } from '../ui/words';

/** As the command `suggest` allows. */
const MAX_TITLE = 300;

interface TitleFieldProps {
  readonly className: string | undefined;
  readonly title: string;
  readonly onChange: (title: string) => void;
}

/** What the meeting is about, so that «1:1» finds its habit: the same in popup and panel. */
export function TitleField({ className, title, onChange }: TitleFieldProps) {
  const words = useWords();
  return (
    <input
      type="text"
      name="title"
      className={className}
      value={title}
      maxLength={MAX_TITLE}
      dir="auto"
      autoComplete="off"
      aria-label={words.t('ask.title')}
      placeholder={words.t('ask.titlePlaceholder')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
