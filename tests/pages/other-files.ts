import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { loadCore } from '../../build.mjs';
import type { Layer } from '../../src/core/types.ts';
import { layer, text } from './built.ts';
import { type Door, visit } from './visit.ts';

/** What the page is given in place of what it was built with. */
export interface OtherFiles {
  readonly door?: Door;
  readonly fragment?: string;
  readonly article?: string;
  readonly layer?: Layer;
  /** The layer's file as it stands, for one that is none. Over http only. */
  readonly places?: string;
  readonly status?: number;
}

/** The page with another article or layer: answered over http, or written into a single file. */
export async function visitWith({ door = 'page', fragment = '', article = text, ...other }: OtherFiles): Promise<Page> {
  const { layer: given = layer, places = JSON.stringify(given), status = 200 } = other;
  if (door === 'page') {
    return visit({
      fragment,
      ...(status !== 200 && { provoked: new RegExp(`status of ${status}`) }),
      prepare: async (context) => {
        await context.route('**/places.geojson', (route) => route.fulfill({ status, body: places }));
        await context.route('**/article.txt', (route) => route.fulfill({ body: article }));
      },
    });
  }
  const core = await loadCore();
  const shell = await readFile(join(inject('dist'), 'shell.html'), 'utf8');
  const html: string = core.writeHtml(given, { text: article }, { 'index.json': '{"levels":[]}' }, shell);
  const path = join(inject('alone'), `other-${process.pid}.html`);
  await writeFile(path, html);
  return visit({ fragment, address: pathToFileURL(path).href });
}
