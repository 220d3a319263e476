import type { Settings } from '../../utils/settings/schema';
import { daySpanText, minutesText, wallTimeText, weekdayText } from '../ui/dates';
import type { MessageKey, Words } from '../ui/words';

export interface StatedRow {
  /** Of the setting, or of its part. */
  readonly name: string;
  /** As the control is called. */
  readonly label: string;
  readonly value: string;
  /** Anchor of the control. */
  readonly place: string;
  /** Holds words of the user's. */
  readonly isPersonal?: boolean;
}

type Rule = Settings['stated'][number];
type TextOf<Name extends keyof Settings> = (value: Settings[Name], words: Words) => string;

/** Each rule: what its control is called, where that stands, and how its value is said. */
const rules: { readonly [Name in Rule]: readonly [MessageKey, place: string, TextOf<Name>] } = {
  workingHours: ['options.hoursTitle', 'hours', weekText],
  busyPolicy: ['rules.title', 'rules', busyText],
  minimumNoticeMinutes: ['rules.notice', 'day', lengthText],
  bufferBeforeMinutes: ['time.bufferBefore', 'day', lengthText],
  bufferAfterMinutes: ['time.bufferAfter', 'day', lengthText],
  defaultDurationMinutes: ['time.length', 'day', lengthText],
  statedHabits: ['inferences.stated', 'inferences', (habits, words) => words.number(habits.length)],
  hoursExceptions: ['time.daysTitle', 'single-days', exceptionsText],
  secondTimeZone: [
    'time.zone',
    'day',
    (zone, words) => zone.replaceAll('_', ' ') || words.t('time.zoneNone'),
  ],
  lunch: ['time.lunch', 'day', lunchText],
  noMeetingBlocks: ['time.noMeetings', 'day', blocksText],
  focusMinutes: ['time.focus', 'day', lengthText],
  maxMeetingsPerDay: ['time.perDay', 'day', limitText],
  maxMeetingsInRow: ['time.inRow', 'day', limitText],
  shortMeetings: ['time.short', 'day', yesText],
  leanMorning: ['time.leanMorning', 'leanings', leaningText('time.sideMornings', 'time.sideAfternoons')],
  leanTogether: ['time.leanTogether', 'leanings', leaningText('time.sideTogether', 'time.sideSpread')],
  leanEarly: ['time.leanEarly', 'leanings', leaningText('time.sideEarly', 'time.sideLate')],
  fairTurns: ['turns.switch', 'fair-turns', yesText],
};

/** What the user typed or chose. A rule left at «Auto» is none of it: its value was worked out, or is the default. */
export function statedRows(settings: Settings, words: Words): StatedRow[] {
  const { consents, places, overlay, mask, retention } = settings;
  const yes = (value: boolean) => yesText(value, words);
  const row = (name: string, key: MessageKey, value: string, place: string): StatedRow => ({
    name,
    label: messageOf(words, key),
    value,
    place,
  });
  const kept = (name: 'historyMonths' | keyof Settings['retention'], value: number) =>
    row(name, `retention.${name}`, words.number(value), 'retention');
  return [
    ...settings.stated.map((rule) => ruleRow(rule, settings, words)),
    ...(settings.googleClientId
      ? [row('googleClientId', 'client.label', settings.googleClientId, 'accounts')]
      : []),
    row('consents', 'history.title', words.number(consents.length), 'use'),
    ...places.named.map(({ name, address = '' }, index) => ({
      ...row(`place ${index}`, 'places.title', [name, address].filter(Boolean).join(' · '), 'places'),
      isPersonal: true,
    })),
    ...(places.stated.length > 0
      ? [row('ways', 'places.ways', words.number(places.stated.length), 'places')]
      : []),
    row('overlay', 'overlay.title', yes(overlay.on), 'overlay'),
    row('likedTimes', 'panel.likedSwitch', yes(overlay.likedTimes), 'overlay'),
    kept('historyMonths', settings.historyMonths),
    kept('ledgerDays', retention.ledgerDays),
    kept('errorDays', retention.errorDays),
    kept('guestBusyMinutes', retention.guestBusyMinutes),
    kept('pickMonths', retention.pickMonths),
    row('paused', 'pause.switch', yes(settings.paused), 'pause'),
    row('mask', 'mask.hide', yes(mask.on), 'mask'),
    row('maskInMeetings', 'mask.inMeetings', yes(mask.inMeetings), 'mask'),
  ];
}

function ruleRow<Name extends Rule>(rule: Name, settings: Settings, words: Words): StatedRow {
  const [label, place, textOf] = rules[rule];
  return { name: rule, label: messageOf(words, label), value: textOf(settings[rule], words), place };
}

/** None of these labels has a gap to fill. */
function messageOf(words: Words, key: MessageKey): string {
  return (words.t as (key: MessageKey) => string)(key);
}

function yesText(value: boolean, words: Words): string {
  return words.t(value ? 'history.given' : 'history.refused');
}

function lengthText(minutes: number, words: Words): string {
  return minutes ? minutesText(minutes, words.locale) : words.t('rules.none');
}

function limitText(limit: number, words: Words): string {
  return limit ? words.number(limit) : words.t('time.noLimit');
}

function blockText({ startMinute, endMinute }: Block, { locale }: Words): string {
  return `${wallTimeText(startMinute, locale)} – ${wallTimeText(endMinute, locale)}`;
}
type Block = Settings['workingHours'][number][number];

function weekText(days: Settings['workingHours'], words: Words): string {
  return words.weekdays
    .map((weekday) => ({ weekday, blocks: days[weekday] ?? [] }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ weekday, blocks }) => `${weekdayText(weekday, words.locale)} ${listText(blocks, words)}`)
    .join(' · ');
}

function listText(blocks: readonly Block[], words: Words): string {
  return blocks.map((block) => blockText(block, words)).join(', ') || words.t('time.off');
}

function exceptionsText(days: Settings['hoursExceptions'], words: Words): string {
  return days
    .map(({ date, blocks }) => `${daySpanText(date, date, words.locale)} ${listText(blocks, words)}`)
    .join(' · ');
}

function blocksText(blocks: Settings['noMeetingBlocks'], words: Words): string {
  return blocks
    .map((block) => `${weekdayText(block.weekday, words.locale)} ${blockText(block, words)}`)
    .join(' · ');
}

function lunchText(lunch: Settings['lunch'], words: Words): string {
  if (!lunch) return words.t('rules.none');
  return `${minutesText(lunch.minimumMinutes, words.locale)}, ${blockText(lunch, words)}`;
}

const kindsOfBusy = {
  unansweredBlocks: 'rules.unanswered',
  maybeBlocks: 'rules.maybe',
  tentativeEventsBlock: 'rules.tentative',
  allDayBlocks: 'rules.allDay',
  focusTimeBlocks: 'rules.focusTime',
  outOfOfficeBlocks: 'rules.outOfOffice',
} as const satisfies Record<keyof Settings['busyPolicy'], MessageKey>;

function busyText(policy: Settings['busyPolicy'], words: Words): string {
  const kinds = Object.entries(kindsOfBusy) as [keyof typeof kindsOfBusy, MessageKey][];
  const busy = kinds.filter(([kind]) => policy[kind]).map(([, key]) => messageOf(words, key));
  return busy.join(' · ') || words.t('rules.none');
}

function leaningText(up: MessageKey, down: MessageKey) {
  return (value: number, words: Words): string => {
    if (value === 0) return words.t('time.neither');
    const side = messageOf(words, value > 0 ? up : down);
    return words.t(Math.abs(value) === 1 ? 'time.slightly' : 'time.strongly', { side });
  };
}
