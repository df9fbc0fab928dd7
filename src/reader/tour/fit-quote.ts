/** Sizes of a quotation's letters, rem: the largest with which it fits is taken, the last one scrolls. */
const SIZES = [3, 2.625, 2.25, 2, 1.75, 1.5, 1.3125, 1.1875];

/** Gives the quotation in a box that scrolls the largest letters with which all of it is seen at once. */
export function fitQuote(box: HTMLElement): void {
  const fits = (size: number | undefined) => {
    box.style.setProperty('--quote-size', `${size}rem`);
    return box.scrollHeight <= box.clientHeight;
  };
  // Each try costs a layout: the sizes are halved between one that is too large and one that fits, or is the last.
  let [large, small] = [-1, SIZES.length - 1];
  while (small - large > 1) {
    const middle = Math.floor((large + small) / 2);
    if (fits(SIZES[middle])) small = middle;
    else large = middle;
  }
  // Only what scrolls needs the keyboard's focus.
  if (fits(SIZES[small])) box.removeAttribute('tabindex');
  else box.tabIndex = 0;
}
