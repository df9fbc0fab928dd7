import { element } from '../../view/dom.ts';

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

/** As many items as the sheet has room for, found by halves: each try costs a layout. */
function fillList(list: Element, items: readonly Element[], sheet: HTMLElement): number {
  const fits = (count: number) => {
    list.replaceChildren(...items.slice(0, count));
    return !isFull(sheet);
  };
  if (fits(items.length)) return items.length;
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
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
