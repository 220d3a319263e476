import { Fragment } from 'react';

/**
 * Text in which `*this*` is strong: the only markup our messages have. Values put into a message may carry
 * stars of their own: pass only numbers and our own words through it.
 */
export function RichText({ text }: { readonly text: string }) {
  const parts = text.split('*');
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
  return parts.map((part, at) => <Fragment key={at}>{at % 2 ? <strong>{part}</strong> : part}</Fragment>);
}
