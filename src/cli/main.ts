import { UserError } from '../core/types.ts';
import { checkFiles } from './check-files.ts';
import { HELP } from './help.ts';
import { locateFiles } from './locate-files.ts';
import { locateLines } from './locate-lines.ts';
import { type Command, readCommand } from './options.ts';
import { openOutput } from './output.ts';

/** Of package.json; the build puts it in. */
declare const DATELINE_VERSION: string;

const INPUT_FAULT = 1;
const PROGRAM_FAULT = 2;

async function run(command: Command): Promise<number> {
  switch (command.do) {
    case 'help':
      return print(HELP);
    case 'version':
      return print(`${DATELINE_VERSION}\n`);
    case 'check':
      return checkFiles(command.layer, command.article);
    case 'locate':
      return command.options.ndjson ? locateLines(command.options) : locateFiles(command.options);
  }
}

async function print(text: string): Promise<number> {
  const output = await openOutput();
  await output.write(text);
  await output.close();
  return 0;
}

process.stderr.on('error', () => {}); // who closes it does not want to know
try {
  process.exitCode = await run(readCommand(process.argv.slice(2)));
} catch (error) {
  const isInput = error instanceof UserError;
  process.stderr.write(`${isInput ? error.message : ((error as Error).stack ?? error)}\n`);
  // At once: input that nobody reads any more would keep the program waiting.
  process.exit(isInput ? INPUT_FAULT : PROGRAM_FAULT);
}
