import { MissingFile } from './missing-file.ts';

/** The files that a page is made of, by name: "places.geojson", "basemap/3/4/2.json". */
export interface Files {
  text(name: string): Promise<string>;
  json(name: string): Promise<unknown>;
}

/**
 * Opens the files that the page carries inside itself; a page that carries none has them beside it. A page that is made
 * to be framed is handed its article and places.
 */
export function openFiles(page: Document): Files {
  if (page.querySelector('meta[name="dateline-files"][content="handed"]')) return handedFiles();
  return page.querySelector('script[data-files]') === null ? fetchedFiles() : embeddedFiles(page);
}

/** What a page that nobody frames need not load. */
function handedFiles(): Files {
  const opened = import('./handed-files.ts').then((script) => script.openHandedFiles(window, fetchedFiles()));
  return {
    text: async (name) => (await opened).text(name),
    json: async (name) => (await opened).json(name),
  };
}

function fetchedFiles(): Files {
  async function get(name: string): Promise<Response> {
    const response = await fetch(name).catch(() => {
      throw new MissingFile(name, 0);
    });
    if (!response.ok) throw new MissingFile(name, response.status);
    return response;
  }
  return {
    text: async (name) => (await get(name)).text(),
    json: async (name) => (await get(name)).json(),
  };
}

/**
 * Files inside the page: each `<script data-files="prefix" type="text/plain">` holds those whose names begin so, as one
 * JSON object name -> text, gzip, base64. A block is unpacked when one of its files is first asked for.
 */
function embeddedFiles(page: Document): Files {
  const blocks = [...page.querySelectorAll<HTMLScriptElement>('script[data-files]')]
    .map((script) => ({
      prefix: script.dataset.files ?? '',
      script,
      unpacked: null as Promise<Record<string, string>> | null,
    }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  async function text(name: string): Promise<string> {
    const block = blocks.find(({ prefix }) => name.startsWith(prefix));
    if (block === undefined) throw new Error(`${name} is not in this page.`);
    block.unpacked ??= unpack(block.script.textContent ?? '');
    const file = (await block.unpacked)[name];
    if (file === undefined) throw new Error(`${name} is not in this page.`);
    return file;
  }
  return { text, json: async (name) => JSON.parse(await text(name)) };
}

async function unpack(base64: string): Promise<Record<string, string>> {
  const binary = atob(base64.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}
