import type { DayPiece, PageConfig } from '../page-config';
import { clock } from './dates';
import { element, styled } from './element';

/** As Google writes it: base64 of `id calendar`, where `@gmail.com` is `@m`, without padding. */
function eventIdOf(piece: DayPiece, config: PageConfig): string {
  if (piece.eventId.startsWith('tasks_')) return piece.eventId;
  const owner = piece.eventId === 'no-calendar' ? '' : ` ${config.email.replace('@gmail.com', '@m')}`;
  return btoa(`${piece.eventId}${owner}`).replace(/=+$/, '');
}

/** A timed chip: `top = h · H − 1`, `height = d · H − 2`. */
export function timedChip(
  piece: DayPiece,
  config: PageConfig,
  half: 'whole' | 'left' | 'right',
): HTMLElement {
  const px = (minutes: number) => (minutes / 60) * config.hourHeight;
  const time = (minute: number) => clock(minute, config.lang, config.hour24);
  const label = `${time(piece.startMinute)} – ${time(piece.endMinute)}, ${piece.title}`;
  const chip = element(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: piece.declined ? 'fx-chip fx-declined' : 'fx-chip',
      'data-eventchip': true,
      'data-eventid': eventIdOf(piece, config),
      'data-opens-details': 'true',
      'data-keyboardactiontype': '0;1',
    },
    element('div', { class: 'fx-sr' }, label),
    element('span', {}, piece.title),
  );
  const place = {
    whole: { 'inset-inline-start': '0', width: '100%' },
    left: { 'inset-inline-start': '0', width: '60%' },
    right: { 'inset-inline-start': '40%', width: '60%' },
  }[half];
  return styled(chip, {
    ...place,
    top: `${px(piece.startMinute) - 1}px`,
    height: `${px(piece.endMinute - piece.startMinute) - 2}px`,
    'z-index': half === 'right' ? '5' : '4',
  });
}

export function chipsOfDay(pieces: readonly DayPiece[], config: PageConfig): HTMLElement[] {
  const timed = pieces.filter(({ allDay }) => !allDay).sort((a, b) => a.startMinute - b.startMinute);
  return timed.map((piece, at) => {
    const before = timed[at - 1];
    const after = timed[at + 1];
    if (before && before.endMinute > piece.startMinute) return timedChip(piece, config, 'right');
    if (after && after.startMinute < piece.endMinute) return timedChip(piece, config, 'left');
    return timedChip(piece, config, 'whole');
  });
}

export function stackedChip(piece: DayPiece, config: PageConfig): HTMLElement {
  return element(
    'div',
    {
      'data-eventchip': true,
      'data-stacked-layout-chip-container': 'true',
      'data-eventid': eventIdOf(piece, config),
    },
    element('div', { role: 'button', 'data-stacked-layout-chip': 'true' }, piece.title),
  );
}
