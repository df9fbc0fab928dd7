import { readArticle } from '../core/article.ts';
import { checkLayer } from '../core/check.ts';
import { nameInput, readInput, readText } from './input.ts';
import { parseJson } from './json.ts';
import { openOutput } from './output.ts';

/** `dateline check`: every fault of a layer against its article, one a line. Gives the exit code. */
export async function checkFiles(layerFile: string, articleFile: string): Promise<number> {
  const json = await readText(layerFile);
  const layer = parseJson(json, `${nameInput(layerFile)} is no JSON`, 'give a layer, as “dateline locate” writes it');
  const article = readArticle(await readInput(articleFile), { file: nameInput(articleFile) });
  const issues = checkLayer(layer, article);
  const output = await openOutput();
  await output.write(issues.map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message}\n`).join(''));
  await output.close();
  return issues.length > 0 ? 1 : 0;
}
