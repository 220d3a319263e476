import { createContext, type ReactNode, useContext } from 'react';
import { clip, type MessageKey, useWords, withoutTurns } from './words';

/**
 * Titles and names hidden from who looks over the shoulder. Replaced, not blurred: what stands in the page is what
 * a screen reader says and a copy takes.
 */
/** Somebody else may have written it, as long as Google takes: a list stays a list. */
const MOST_LETTERS = 120;

const MaskContext = createContext(false);
export const MaskValue = MaskContext.Provider;

const neutral = {
  event: 'mask.event',
  person: 'mask.person',
  account: 'mask.account',
  calendar: 'mask.calendar',
  place: 'mask.place',
  text: 'mask.text',
} as const satisfies Readonly<Record<string, MessageKey>>;
type PrivateKind = keyof typeof neutral;

export function useMasked(): boolean {
  return useContext(MaskContext);
}

/** The text, or while it is hidden the neutral word for what it is; for attributes and for use within a sentence. */
export function usePrivate(): (text: string, kind: PrivateKind) => string {
  const words = useWords();
  const masked = useMasked();
  return (text, kind) => (masked ? words.t(neutral[kind]) : clip(withoutTurns(text), MOST_LETTERS));
}

interface PrivateField {
  readonly value: string;
  readonly readOnly?: true;
  readonly placeholder?: string;
}

/** For a field with what the user typed: empty and locked while it is hidden; what was typed is kept. */
export function usePrivateField(): (value: string) => PrivateField {
  const words = useWords();
  const masked = useMasked();
  return (value) => (masked ? { value: '', readOnly: true, placeholder: words.t('mask.text') } : { value });
}

interface PrivateProps {
  readonly kind: PrivateKind;
  readonly children: string;
}

/** Calendar content on the screen, kept from changing the direction around it. */
export function Private({ kind, children }: PrivateProps): ReactNode {
  const hide = usePrivate();
  return <bdi dir="auto">{hide(children, kind)}</bdi>;
}
