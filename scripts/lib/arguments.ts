import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Parses the command line; an unknown or half option ends the program with one sentence. */
export function parseCommandLine<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (thrown) {
    fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Ends the program: one sentence on stderr, exit code 1. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
