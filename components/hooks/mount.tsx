import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WordsProvider } from '../ui/words';
import { browserWords } from './browser-words';
import { MaskProvider } from './mask-provider';
import { reportFaults } from './report-faults';

/** Puts a page on the screen, in the browser's language and direction. */
export function mount(page: ReactNode): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  const words = browserWords();
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.direction;
  reportFaults();
  createRoot(root).render(
    <StrictMode>
      <WordsProvider value={words}>
        <MaskProvider>{page}</MaskProvider>
      </WordsProvider>
    </StrictMode>,
  );
}
