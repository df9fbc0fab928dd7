import { element } from '../../view/dom.ts';
import type { Store } from '../../view/store.ts';
import { readChoices } from './choices.ts';
import { drawParts, type HandoutContext } from './parts.ts';
import { handoutView } from './print-map.ts';
import { tilesUnder } from './print-tiles.ts';

/** The page's mark while there is something to print: the style then hides the rest. */
const PRINTING = 'is-printing';

/**
 * Prints the handout whenever the browser prints: by its own menu or key as well as from the preview. It is drawn in
 * the moment, from what is here, and taken away again.
 */
export function followPrint(page: Window, context: HandoutContext & { readonly store: Store }): void {
  const { document, navigator } = page;
  let drawn: HTMLElement | null = null;
  const remove = () => {
    drawn?.remove();
    drawn = null;
    document.documentElement.classList.remove(PRINTING);
  };
  // The tiles that the screen shows are mostly those that paper needs; what is missing is sent for now.
  tilesUnder(handoutView(context.located), context.tiles, { send: true });
  page.addEventListener('beforeprint', () => {
    remove();
    const { sheet, ink } = readChoices(context.store.state(), navigator.languages);
    const parts = drawParts(sheet, context);
    drawn = element('div', { class: 'handout-print handout-paper', 'data-ink': ink }, ...parts);
    document.body.append(drawn);
    document.documentElement.classList.add(PRINTING);
  });
  page.addEventListener('afterprint', remove);
}
