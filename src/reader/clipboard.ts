import { element } from '../view/dom.ts';

/**
 * Puts text on the clipboard. False when the browser lets no page do so; a page without a secure address (plain http in
 * a classroom, a file) has only the older way.
 */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Selects the text in a field that nobody sees, and copies what is selected. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = element('textarea', { class: 'hidden', readonly: true, 'aria-hidden': 'true', tabindex: '-1' });
  field.value = text;
  document.body.append(field);
  field.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand('copy');
  } catch {
    // Some browsers throw where others answer no.
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
