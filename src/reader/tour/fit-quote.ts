/** Sizes of a quotation's letters, rem: the largest with which it fits is taken, the last one scrolls. */
const SIZES = [3, 2.625, 2.25, 2, 1.75, 1.5, 1.3125, 1.1875];

/** Gives the quotation in a box that scrolls the largest letters with which all of it is seen at once. */
export function fitQuote(box: HTMLElement): void {
  for (const size of SIZES) {
    box.style.setProperty('--quote-size', `${size}rem`);
    if (box.scrollHeight <= box.clientHeight) break;
  }
  // Only what scrolls needs the keyboard's focus.
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}
