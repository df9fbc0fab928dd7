import { HANDED_NAMES, type HandedName, readHostMessage } from './embed-messages.ts';
import type { Files } from './files.ts';
import { MissingFile } from './missing-file.ts';

/** How long the page around the frame may take to say that it is there. */
const PATIENCE = 10_000; // ms

/**
 * The article and its places from the page around this one, which is asked for them; all else lies `beside` this page.
 * No address is taken from anybody: what comes is text, and is looked at as every file is.
 */
export function openHandedFiles(page: Window, beside: Files): Files {
  const handed = new Map<string, Promise<string>>(HANDED_NAMES.map((name) => [name, receive(name, page)]));
  page.parent.postMessage({ dateline: 'ask' }, '*');
  return {
    text: (name) => handed.get(name) ?? beside.text(name),
    json: async (name) => {
      const text = handed.get(name);
      return text ? JSON.parse(await text) : beside.json(name);
    },
  };
}

function receive(name: HandedName, page: Window): Promise<string> {
  const received = new Promise<string>((resolve, reject) => {
    const giveUp = () => reject(new MissingFile(name, 0));
    const patience = setTimeout(giveUp, page.parent === page ? 0 : PATIENCE);
    page.addEventListener('message', ({ source, data }) => {
      const message = source === page.parent ? readHostMessage(data) : null;
      if (message === null) return;
      clearTimeout(patience);
      if (message.dateline === 'file' && message.name === name) resolve(message.text);
      if (message.dateline === 'missing' && message.name === name) {
        reject(new MissingFile(message.file, message.status));
      }
    });
  });
  // Whoever asks for the file hears of it; a rejection before that is not one that nobody handles.
  received.catch(() => {});
  return received;
}
