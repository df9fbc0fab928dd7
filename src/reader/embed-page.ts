import { byId, element } from '../view/dom.ts';
import { putOnClipboard } from './clipboard.ts';
import { readFrameMessage } from './embed-messages.ts';

/** The page that shows how a map is put into others: copies its code, and writes down what its two maps announce. */

const EVENTS = ['dateline-select', 'dateline-close', 'dateline-step'] as const;

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const code = byId(button.dataset.copy ?? '');
  button.addEventListener('click', async () => {
    if (await putOnClipboard(code.textContent ?? '')) byId('copied').textContent = button.dataset.done ?? '';
    else getSelection()?.selectAllChildren(code);
  });
}

const LONGEST = 40; // characters of a quotation: the log shows the form of a message, the map the words

function write(source: string, name: string, detail: unknown): void {
  const log = byId('log');
  const shorten = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  log.append(element('p', {}, `${source}: ${name} ${JSON.stringify(detail, shorten)}`));
  log.scrollTop = log.scrollHeight;
}

for (const name of EVENTS) {
  byId('element').addEventListener(name, (event) => {
    if (event instanceof CustomEvent) write('dateline-map', event.type, event.detail);
  });
}

const frame = byId('frame');
window.addEventListener('message', ({ source, data }) => {
  const message = readFrameMessage(data);
  if (message === null || !(frame instanceof HTMLIFrameElement) || source !== frame.contentWindow) return;
  write('iframe', message.dateline, data);
});
