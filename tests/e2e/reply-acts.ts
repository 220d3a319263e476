import type { Page } from 'puppeteer';
import { press } from '../../scripts/lib/connect';

export const NEW_YORK = 'America/New_York';

export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** `November 24 at 3:00 PM`, as somebody in New York writes it. */
export const wordsOf = ({ start }: Slot) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: NEW_YORK,
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(start);

/** Opens the dialog, pastes a reply and has it read; answers what was understood. */
export async function readReplyIn(popup: Page, text: string): Promise<string | null> {
  await press(popup, 'show-reply');
  await popup.waitForSelector('dialog textarea[name="reply-text"]');
  await popup.$eval(
    'dialog textarea[name="reply-text"]',
    (field, value) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
      set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await press(popup, 'read-reply');
  await popup.waitForSelector('[data-reply]');
  return popup.$eval('[data-reply]', (one) => one.getAttribute('data-reply'));
}
