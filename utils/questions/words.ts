import type { DayHours, SearchWindow } from './question';

/** Words of the ten languages the screens speak, as far as a question needs them. Lower case, NFC. */

/** Written with spaces around them. */
export const minuteWords = [
  ...['m', 'min', 'mins', 'minute', 'minutes', 'minuten', 'minuto', 'minutos', 'minuti', 'minuut'],
  ...['دقيقة', 'دقائق', 'دقيقه'],
];
export const hourWords = [
  ...['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'horas'],
  ...['ora', 'ore', 'uur', 'ساعة', 'ساعات', 'ساعه'],
];
/** Written without. */
export const unspacedMinuteWords = ['分钟', '分鐘', '分間', '分'];
export const unspacedHourWords = ['小时', '小時', '時間'];

/** «at 3 uur», «in 30 minutes»: before a number these speak of a time, not of a length. */
export const notALengthAfter = [
  ...[
    'at',
    'in',
    'um',
    'om',
    'à',
    'às',
    'as',
    'a las',
    'alle',
    'dans',
    'dentro de',
    'em',
    'en',
    'tra',
    'fra',
  ],
  ...[
    'over',
    'after',
    'before',
    'nach',
    'vor',
    'na',
    'voor',
    'après',
    'avant',
    'dopo',
    'prima delle',
    'بعد',
    'في',
  ],
];

export const weekWords: Readonly<Record<SearchWindow, readonly string[]>> = {
  'this-week': [
    ...['this week', 'diese woche', 'cette semaine', 'esta semana', 'questa settimana', 'deze week'],
    ...['今週', '本周', '这周', '這週', 'هذا الأسبوع'],
  ],
  'next-week': [
    ...['next week', 'nächste woche', 'nächster woche', 'kommende woche', 'la semaine prochaine'],
    ...['semaine prochaine', 'la próxima semana', 'próxima semana', 'la semana que viene', 'semana que vem'],
    ...['la prossima settimana', 'prossima settimana', 'settimana prossima', 'volgende week'],
    ...['来週', '下周', '下星期', 'الأسبوع القادم', 'الأسبوع المقبل'],
  ],
  'two-weeks': [
    ...['next two weeks', 'two weeks', '2 weeks', 'zwei wochen', '2 wochen', 'deux semaines', '2 semaines'],
    ...['dos semanas', 'duas semanas', '2 semanas', 'due settimane', '2 settimane', 'twee weken', '2 weken'],
    ...['2週間', '两周', '两星期', 'أسبوعين', 'أسبوعان'],
  ],
};

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const partWords: Readonly<Record<PartOfDay, readonly string[]>> = {
  morning: [
    ...['in the morning', 'mornings', 'morning', 'vormittags', 'vormittag', 'morgens', 'le matin', 'matin'],
    ...['por la mañana', 'de manhã', 'pela manhã', 'mattina', 'mattino', "'s ochtends", 'ochtend'],
    ...['午前', '朝', '上午', '早上', 'صباحا', 'صباحًا', 'الصباح'],
  ],
  afternoon: [
    ...['in the afternoon', 'afternoons', 'afternoon', 'nachmittags', 'nachmittag', "l'après-midi"],
    ...['après-midi', 'por la tarde', 'à tarde', 'de tarde', 'tarde', 'pomeriggio', "'s middags", 'middag'],
    ...['午後', '下午', 'بعد الظهر'],
  ],
  evening: [
    ...['in the evening', 'evenings', 'evening', 'tonight', 'abends', 'abend', 'le soir', 'soir'],
    ...[
      'por la noche',
      'à noite',
      'noite',
      'sera',
      "'s avonds",
      'avond',
      '夕方',
      '夜',
      '晚上',
      'مساء',
      'المساء',
    ],
  ],
};

const hour = (from: number, to: number): DayHours => ({ startMinute: from * 60, endMinute: to * 60 });
/** What lies outside the working hours is cut off later, as long as something is left. */
export const partHours: Readonly<Record<PartOfDay, DayHours>> = {
  morning: hour(6, 12),
  afternoon: hour(12, 18),
  evening: hour(17, 22),
};

export const afterWords = [
  ...['after', 'from', 'ab', 'nach', 'après', 'dès', 'después de', 'después de las', 'a partir de las'],
  ...['depois das', 'a partir das', 'dopo le', 'na', 'vanaf', 'بعد'],
];
export const beforeWords = [
  ...['before', 'until', 'by', 'vor', 'bis', 'avant', 'antes de', 'antes de las', 'antes das'],
  ...['prima delle', 'entro le', 'voor', 'tot', 'قبل'],
];

export const withWords = ['with', 'w/', 'mit', 'avec', 'con', 'com', 'met', 'مع'];
export const andWords = ['and', 'und', 'et', 'y', 'e', 'en', 'و', '&', '+', ','];

/** Left alone at an edge of what remains, these mean nothing. */
export const looseWords = [
  ...withWords,
  ...andWords,
  ...[
    'on',
    'at',
    'in',
    'for',
    'the',
    'am',
    'an',
    'um',
    'der',
    'für',
    'le',
    'la',
    'à',
    'pour',
    'el',
    'a',
    'las',
  ],
  ...[
    'para',
    'em',
    'às',
    'il',
    'alle',
    'per',
    'op',
    'om',
    'voor',
    'の',
    'に',
    'で',
    'と',
    'في',
    'من',
    '-',
    '–',
    '·',
  ],
];

export const onlineWords = [
  'online',
  'on-line',
  'video call',
  'videocall',
  'オンライン',
  '线上',
  '線上',
  'عبر الإنترنت',
  'en ligne',
  'en línea',
];
