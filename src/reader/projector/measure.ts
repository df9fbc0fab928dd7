import { type Part, splitParts } from './parts.ts';

/** The strip is never higher than this share of the screen: the rest is the map's. */
const HIGHEST = 0.45;

/** The parts in which a text fits into the strip whose quotation is `quote`; it is left empty. */
export function measureParts(
  text: string,
  { strip, quote, language }: { strip: HTMLElement; quote: HTMLElement; language: string },
): Part[] {
  const node = document.createTextNode(text);
  quote.replaceChildren(node);
  const line = contentWidth(quote);
  const height = Number.parseFloat(getComputedStyle(quote).lineHeight);
  const others = strip.offsetHeight - quote.offsetHeight;
  const most = Math.max(1, Math.floor((window.innerHeight * HIGHEST - others) / height));
  quote.classList.add('is-measured');
  const range = document.createRange();
  const widthOf = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect().width;
  };
  // All widths are asked before anything changes, so that there is one layout.
  const parts = splitParts(text, { widthOf, line, most, language });
  quote.classList.remove('is-measured');
  quote.replaceChildren();
  return parts;
}

function contentWidth(node: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(node);
  return node.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
