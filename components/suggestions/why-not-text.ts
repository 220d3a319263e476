import type { Obstacle } from '../../utils/availability/obstacles';
import type { WhyNot } from '../../utils/preferences/why-not';
import { MINUTE_MS } from '../../utils/time/instant';
import { type DateStyle, timeText, weekdayAndTimeText } from '../ui/dates';
import type { Words } from '../ui/words';
import { costOf } from './cost-of';

/** Why a time is not among those shown, in one or two plain sentences. */
export function whyNotText(whyNot: WhyNot, words: Words, timeZone: string): string {
  if (whyNot.kind === 'obstacle') return obstacleText(whyNot.obstacle, words, timeZone);
  const { rank, of, worst } = whyNot;
  const costs = [...new Set(worst.map(({ feature }) => costOf[feature]))];
  if (costs.length === 0) return words.t('why.close', { rank, of });
  const list = new Intl.ListFormat(words.locale).format(costs.map((cost) => words.t(`costs.${cost}`)));
  return words.t('why.outranked', { rank, of, costs: list });
}

function obstacleText(obstacle: Obstacle, words: Words, timeZone: string): string {
  const style: DateStyle = { locale: words.locale, timeZone };
  const fromTo = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    from: timeText(start, style),
    to: timeText(end, style),
  });
  switch (obstacle.kind) {
    case 'past':
      return words.t('why.past');
    case 'notice':
      return words.t('why.notice', { time: weekdayAndTimeText(obstacle.earliest, style) });
    case 'busy':
      return words.t('why.busy', fromTo(obstacle.busy));
    case 'buffer':
      return words.t('why.buffer', { ...fromTo(obstacle.busy), minutes: obstacle.neededMs / MINUTE_MS });
    case 'outsideHours':
      return words.t('why.hours');
    case 'noMeetingBlock':
      return words.t('why.block', fromTo(obstacle.block));
    case 'lunch':
      return words.t('why.lunch', { minutes: obstacle.minimumMinutes });
    case 'fullDay':
      return words.t('why.fullDay', { count: obstacle.meetings, maximum: obstacle.maximum });
    case 'fullRow':
      return words.t('stated.fullRow', { count: obstacle.meetings, maximum: obstacle.maximum });
    case 'focus':
      return words.t('stated.focus', { minutes: obstacle.neededMs / MINUTE_MS });
    case 'travel':
      return words.t('stated.travel', fromTo(obstacle.way));
    case 'guestBusy':
      return words.t('guestTimes.whyNot', fromTo(obstacle.busy));
  }
}
