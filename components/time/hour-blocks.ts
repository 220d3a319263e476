/** A stretch of working hours, in minutes of the day; the end may be 1440. */
export interface HourBlock {
  readonly startMinute: number;
  readonly endMinute: number;
}

const DAY = 1440;

/** `09:30`, as a time field has it; midnight at the end of the day is `00:00`. */
export function fieldText(minute: number): string {
  const [hours, minutes] = [Math.floor((minute % DAY) / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Undefined where the two fields make no stretch of one day. */
export function minutesOf(start: string, end: string): HourBlock | undefined {
  const startMinute = minuteOf(start);
  const endMinute = minuteOf(end) || (end === '00:00' ? DAY : Number.NaN);
  return endMinute > startMinute ? { startMinute, endMinute } : undefined;
}

function minuteOf(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

/** The day with hours more: nine to five, then an hour later than the last; the same list where no hour is left. */
export function addBlock<Block extends HourBlock>(blocks: readonly Block[]): (Block | HourBlock)[] {
  if (blocks.length === 0) return [{ startMinute: 540, endMinute: 1020 }];
  const startMinute = Math.max(...blocks.map(({ endMinute }) => endMinute)) + 60;
  return startMinute + 60 > DAY ? [...blocks] : [...blocks, { startMinute, endMinute: startMinute + 60 }];
}
