import { Switch } from '../ui/switch';
import { useWords } from '../ui/words';
import styles from './panel.module.css';

interface PanelFooterProps {
  readonly likedTimes: boolean;
  readonly shownHere: boolean;
  /** Whether there is a page whose marks the switches change. */
  readonly hasGrid: boolean;
  readonly onLikedTimes: (on: boolean) => void;
  readonly onShownHere: (on: boolean) => void;
}

/** What the marks in the grid mean, and the switches for them. */
export function PanelFooter(props: PanelFooterProps) {
  const words = useWords();
  return (
    <footer className={styles['footer']}>
      {props.hasGrid && (
        <>
          <ul className={styles['legend']}>
            <li>
              <span className={styles['band']} aria-hidden="true" />
              {words.t('panel.legendLiked')}
            </li>
            <li>
              <span className={styles['chip']} aria-hidden="true" />
              {words.t('panel.legendSuggested')}
            </li>
          </ul>
          <Switch
            name="liked-times"
            label={words.t('panel.likedSwitch')}
            checked={props.likedTimes}
            onChange={props.onLikedTimes}
          />
          <Switch
            name="shown-here"
            label={words.t('panel.hereSwitch')}
            checked={props.shownHere}
            onChange={props.onShownHere}
          />
        </>
      )}
      <p>{words.t('panel.promise')}</p>
    </footer>
  );
}
