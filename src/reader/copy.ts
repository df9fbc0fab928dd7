import { element } from '../view/dom.ts';
import type { Words } from '../view/words.ts';
import { putOnClipboard } from './clipboard.ts';
import type { Say } from './stage.ts';

/** Copies a text and says so; where the browser lets no page copy, shows it selected, to be copied by hand. */
export async function copyText(
  text: string,
  { done, words, say }: { done: string; words: Words; say: Say },
): Promise<void> {
  if (await putOnClipboard(text)) say(done, { notice: true });
  else showToCopy(text, words);
}

function showToCopy(text: string, words: Words): void {
  const field = element('textarea', {
    class: 'copy-text',
    readonly: true,
    rows: 5,
    dir: 'auto',
    'aria-labelledby': 'copy-by-hand',
    autofocus: true,
  });
  field.value = text;
  const dialog = element(
    'dialog',
    { class: 'copy-dialog', 'aria-labelledby': 'copy-by-hand', onclose: () => dialog.remove() },
    element('p', { id: 'copy-by-hand' }, words.say('copy.byHand')),
    field,
    element('button', { type: 'button', class: 'mode', onclick: () => dialog.close() }, words.say('copy.close')),
  );
  // Its keys are its own: Escape closes it and nothing behind it.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
