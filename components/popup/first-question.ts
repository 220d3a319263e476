import type { Question } from '../../utils/questions/question';
import type { Settings } from '../../utils/settings/schema';
import type { EpochMs } from '../../utils/time/instant';

/** From this ISO weekday on, this week is nearly over: the question reaches into the next one. */
const THURSDAY = 4;

/** What the popup asks by itself when it opens. */
export function firstQuestion(
  settings: Pick<Settings, 'defaultDurationMinutes'>,
  now: EpochMs,
  timeZone: string,
): Question {
  const { dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return {
    durationMinutes: settings.defaultDurationMinutes,
    within: dayOfWeek < THURSDAY ? 'this-week' : 'two-weeks',
    title: '',
  };
}
