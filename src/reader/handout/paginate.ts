import { element } from '../../view/dom.ts';

/** Items that a page surely has no trouble with. */
const FEW = 8;

/**
 * Lays the blocks of parts out on sheets of paper, as print does: a list is cut between its items, a heading goes with
 * what follows it, everything else stays whole. `host` must be on the page, in its final width. Gives how many sheets
 * it took. What is printed is not this: the browser lays that out on the paper that the printer has.
 */
export function paginate(host: HTMLElement, parts: readonly HTMLElement[]): number {
  host.replaceChildren();
  for (const part of parts) {
    let sheet = addSheet(host, part);
    for (const block of [...part.children]) {
      if (!(block instanceof HTMLElement)) continue;
      if (!block.matches('.handout-list')) {
        sheet.append(block);
        if (isFull(sheet)) sheet = moveOn(host, part, block);
        continue;
      }
      let rest = [...block.children];
      let list = startList(block);
      sheet.append(list);
      while (rest.length > 0) {
        const taken = fillList(list, rest, sheet);
        rest = rest.slice(taken);
        if (rest.length === 0) break;
        // Not one item fits beside what stands there: the list, with its heading, begins on the next sheet.
        if (taken === 0 && sheet.children.length > 1) sheet = moveOn(host, part, list);
        else {
          if (taken === 0) list.append(...rest.splice(0, 1));
          if (rest.length === 0) break;
          sheet = addSheet(host, part);
          list = startList(block);
          sheet.append(list);
        }
      }
    }
  }
  // What is larger than a page is cut by the printer; here its sheet is as long as it is.
  for (const sheet of host.children) {
    const part = sheet.firstElementChild;
    if (part instanceof HTMLElement && isFull(part)) sheet.classList.add('is-tall');
  }
  return host.children.length;
}

function addSheet(host: HTMLElement, part: HTMLElement): HTMLElement {
  const sheet = element('div', { class: 'handout-part', 'data-part': part.dataset.part });
  host.append(element('div', { class: 'handout-sheet' }, sheet));
  return sheet;
}

/** A block goes to a new sheet, and the heading before it too; one that is alone on its sheet stays, too large as it is. */
function moveOn(host: HTMLElement, part: HTMLElement, block: Element): HTMLElement {
  const heading = block.previousElementSibling;
  const moved = heading?.matches('.is-heading') ? [heading, block] : [block];
  if (moved[0]?.previousElementSibling === null) return addSheet(host, part);
  const sheet = addSheet(host, part);
  sheet.append(...moved);
  return sheet;
}

/**
 * Fills a list with as many items as the sheet has room for. Each try costs a layout of all that is in it: so it begins
 * with a few, doubles them while they fit, and halves the rest.
 */
function fillList(list: Element, items: readonly Element[], sheet: HTMLElement): number {
  const fits = (count: number) => {
    // Only what changes is moved: what stays keeps its style.
    while (list.children.length > count) list.lastElementChild?.remove();
    list.append(...items.slice(list.children.length, count));
    return !isFull(sheet);
  };
  let low = 0;
  let high = Math.min(FEW, items.length);
  while (fits(high)) {
    if (high === items.length) return high;
    low = high;
    high = Math.min(2 * high, items.length);
  }
  while (low < high - 1) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
  return low;
}

function startList(block: HTMLElement): HTMLElement {
  const list = block.cloneNode(false);
  if (!(list instanceof HTMLElement)) throw new TypeError('A list is an element.');
  return list;
}

function isFull(sheet: HTMLElement): boolean {
  return sheet.scrollHeight > sheet.clientHeight + 1;
}
