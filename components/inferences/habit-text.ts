import { clip, isolate, type Words } from '../ui/words';

const NAME_LENGTH = 60;

/** Which meetings a habit is about: «“1:1 Ben”», «With Ana», «30 minutes», «All meetings». */
export function habitText(pattern: string, name: string | undefined, words: Words): string {
  const [kind, value] = pattern.split(':');
  const shown = name && isolate(clip(name, NAME_LENGTH));
  switch (kind) {
    case 'title':
      return shown ? words.t('inferences.titled', { name: shown }) : words.t('inferences.someTitle');
    case 'guest':
      return shown ? words.t('inferences.with', { name: shown }) : words.t('inferences.someGuest');
    case 'length':
      return words.t('inferences.long', { minutes: Number(value) });
    default:
      return words.t('inferences.all');
  }
}
