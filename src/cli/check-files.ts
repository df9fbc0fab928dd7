import { readArticle } from '../core/article.ts';
import { checkLayer } from '../core/check.ts';
import { UserError } from '../core/types.ts';
import { nameInput, readInput, readText } from './input.ts';
import { openOutput } from './output.ts';

/** `dateline check`: every fault of a layer against its article, one a line. Gives the exit code. */
export async function checkFiles(layerFile: string, articleFile: string): Promise<number> {
  const layer = parse(await readText(layerFile), nameInput(layerFile));
  const article = readArticle(await readInput(articleFile), { file: nameInput(articleFile) });
  const issues = checkLayer(layer, article);
  const output = await openOutput();
  await output.write(issues.map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message}\n`).join(''));
  await output.close();
  return issues.length > 0 ? 1 : 0;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${name} is not JSON (${reason}): give a layer, as “dateline locate” writes it.`);
  }
}
