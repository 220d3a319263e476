import { Icon } from '../ui/icon';
import { useMasked } from '../ui/private';
import { useWords } from '../ui/words';

interface MaskButtonProps {
  readonly className: string | undefined;
  readonly onToggle: () => void;
}

/** Hides titles and names, or shows them again: the key «m» as a button. */
export function MaskButton({ className, onToggle }: MaskButtonProps) {
  const words = useWords();
  const masked = useMasked();
  return (
    <button
      type="button"
      className={className}
      onClick={onToggle}
      aria-pressed={masked}
      aria-keyshortcuts="m"
      aria-label={words.t('mask.hide')}
      title={words.t('mask.toggle')}
      data-action="mask"
    >
      <Icon name={masked ? 'hidden' : 'shown'} />
    </button>
  );
}
