import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';

/** As the command `suggest` allows. */
const MAX_TITLE = 300;

interface TitleFieldProps {
  readonly className: string | undefined;
  readonly title: string;
  readonly onChange: (title: string) => void;
  readonly onFocus?: () => void;
  readonly onEnter?: (() => void) | undefined;
  readonly placeholder?: string;
  /** Id of what explains the text. */
  readonly describedBy?: string | undefined;
}

/** What the meeting is about, so that «1:1» finds its habit: the same in popup and panel. */
export function TitleField(props: TitleFieldProps) {
  const words = useWords();
  const masked = useMasked();
  return (
    <input
      type="text"
      name="title"
      className={props.className}
      value={masked ? '' : props.title}
      readOnly={masked}
      maxLength={MAX_TITLE}
      dir={props.title ? 'auto' : undefined}
      autoComplete="off"
      aria-label={words.t('ask.title')}
      aria-describedby={props.describedBy}
      placeholder={masked ? words.t('mask.text') : (props.placeholder ?? words.t('ask.titlePlaceholder'))}
      onFocus={props.onFocus}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // While a word is being composed (Japanese, Chinese), Enter belongs to it.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !props.onEnter) return;
        event.preventDefault();
        props.onEnter();
      }}
    />
  );
}
