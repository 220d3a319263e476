import { createRoot } from 'react-dom/client';
import { MaskValue } from '../../components/ui/private';
import { createWords, WordsProvider } from '../../components/ui/words';
import '../../components/ui/tokens.css';
import { bookingScenes } from './booking-scenes';
import { optionsScenes } from './options-scenes';
import { panelScenes } from './panel-scenes';
import { popupScenes } from './popup-scenes';
import { replyScenes } from './reply-scenes';

/** Shows one screen in one state and language: `?scene=popup-ready&language=de`. Made-up content, real components. */
const wanted = new URLSearchParams(location.search);
const name = wanted.get('scene') ?? '';
const language = wanted.get('language') ?? 'en';
const messages: Record<string, string> = await (await fetch(`/messages/${language}.json`)).json();
const scenes = { ...bookingScenes, ...replyScenes, ...popupScenes, ...panelScenes, ...optionsScenes };
const scene = scenes[name];

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
if (name.startsWith('options')) await import('../../entrypoints/options/style.css');

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <WordsProvider
    value={createWords({
      message: (key) => messages[key] ?? '',
      locale: language === 'en' ? 'en-GB' : language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
    })}
  >
    <MaskValue value={name.endsWith('-masked')}>
      {scene ?? <pre>{Object.keys(scenes).join('\n')}</pre>}
    </MaskValue>
  </WordsProvider>,
);
