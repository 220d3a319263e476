import './lib/temporal';
import { writeFile } from 'node:fs/promises';
import { AppError } from '../utils/errors';
import { answerBusy } from './lib/answer-busy';
import { fail, parseCommandLine } from './lib/arguments';

/**
 * `npm run busy -- --calendar FILE.ics [--calendar …] --from ISO --to ISO [--zone IANA] --json OUT`
 *
 * What the product makes of calendars: the code that ships, without a browser. `--from` and `--to` are dates,
 * instants with `Z` or an offset, or local times in `--zone`. Without `--json` the answer goes to stdout.
 */
const { json, ...question } = parseCommandLine({
  calendar: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  zone: { type: 'string' },
  json: { type: 'string' },
});

const answer = await answerBusy(question).catch((thrown: unknown) => {
  if (thrown instanceof AppError) fail(thrown.message);
  throw thrown;
});
const text = `${JSON.stringify(answer, undefined, 2)}\n`;
if (json === undefined) process.stdout.write(text);
else {
  await writeFile(json, text).catch(() => fail(`${json} cannot be written.`));
  const { occurrences, busy, skipped } = answer;
  console.log(
    `${occurrences.length} occurrences, ${busy.length} busy intervals, ${skipped.length} skipped → ${json}`,
  );
}
