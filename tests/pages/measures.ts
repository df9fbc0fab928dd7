import type { Page } from 'playwright-core';

/** The side of the smallest target: https://www.w3.org/TR/WCAG22/#target-size-minimum */
const LEAST = 24;

/** The parts of the page, as a reader sees them. */
const PARTS =
  '.masthead, .controls, .notice-box, .popup, .map, .map-foot, .tour, .projector-bar, .projector-strip, .learn, .handout-desk, .text-pane';

/** What can be pressed and is smaller than 24 by 24 pixels with another target too near; links in sentences are exempt. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = [
      ...document.querySelectorAll('a[href], button, input, select, summary, [role="button"], label:has(input)'),
    ]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('[inert]'))
      // A box in its label is pressed with it.
      .filter((node) => !(node.matches('input') && node.closest('label')))
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      // What something covers cannot be pressed at all.
      .filter(({ node, box }) => {
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit === null || node.contains(hit) || hit.contains(node);
      });
    const isInSentence = (node: Element) =>
      getComputedStyle(node).display === 'inline' &&
      [...(node.parentElement?.childNodes ?? [])].some(
        (other) => other.nodeType === 3 && /\p{L}/u.test(other.nodeValue ?? ''),
      );
    const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
    return all
      .filter(({ node, box }) => (box.width < least - 0.01 || box.height < least - 0.01) && !isInSentence(node))
      .filter(({ node, box }) => {
        const { x, y } = middle(box);
        return all.some((other) => {
          if (other.node === node || other.node.contains(node) || node.contains(other.node)) return false;
          const { left, right, top, bottom, width, height } = other.box;
          const far = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
          const centre = middle(other.box);
          const both = width < least || height < least ? Math.hypot(centre.x - x, centre.y - y) < least : false;
          return far < least / 2 || both;
        });
      })
      .map(({ node, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${node.outerHTML.slice(0, 120)}`);
  }, LEAST);
}

/** A stop of the Tab key: what it is, the part of the page it stands in, and what is wrong with how it shows. */
export interface Stop {
  readonly what: string;
  readonly part: string;
  /** True in the article's running text. */
  readonly isText: boolean;
  readonly faults: readonly string[];
}

/** What has the focus in the next frame, and whether a reader sees so: in the window, uncovered, with a ring, in order. */
function stopNow(page: Page): Promise<Stop | null> {
  return page.evaluate(async (parts) => {
    // What makes way for it has done so.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const node = document.activeElement;
    if (!(node instanceof HTMLElement) || node === document.body) return null;
    const around = [node, node.parentElement, node.closest('label'), ...node.children];
    const hasRing = around.some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const box = node.getClientRects()[0] ?? new DOMRect();
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const isInWindow = right - left >= 8 && bottom - top >= 8;
    // Of what is large a part may be under something, and the map is under all its buttons.
    const hits = [0.5, ...(box.height > 100 ? [0.05, 0.95] : [])].map((share) =>
      document.elementFromPoint((left + right) / 2, top + (bottom - top) * share),
    );
    const isSeen = node.id === 'map' || hits.some((hit) => hit !== null && (node.contains(hit) || hit.contains(node)));
    const partOf = (one: Element) => one.closest(parts)?.className.split(' ')[0] ?? 'page';
    const before = Reflect.get(window, 'lastStop');
    Reflect.set(window, 'lastStop', node);
    // Markers stand where their places are; all else is read in its order, one group of buttons after another.
    const isBack =
      before instanceof HTMLElement &&
      partOf(before) === partOf(node) &&
      partOf(node) !== 'map' &&
      (before.parentElement?.getBoundingClientRect().top ?? 0) >= box.bottom - 1;
    const name = node.id || node.getAttribute('aria-label') || node.textContent?.trim() || node.className;
    const faults = [
      !hasRing && node.tabIndex >= 0 && 'no ring',
      !isInWindow && 'out of the window',
      isInWindow && !isSeen && `under ${hits[0]?.outerHTML.slice(0, 80)}`,
      isBack && `above ${before.outerHTML.slice(0, 80)}`,
    ].filter((fault) => fault !== false);
    return {
      what: `${node.tagName.toLowerCase()} ${node.dataset.place ?? name.slice(0, 40)}`,
      part: partOf(node),
      isText: node.matches('.article *'),
      faults,
    };
  }, PARTS);
}

/**
 * Every stop of the Tab key from the top of the page to its end, or to the article's text, whose many stops are all of
 * one kind. Throws where there is no end.
 */
export async function walk(page: Page): Promise<Stop[]> {
  // From the top, whatever has the focus.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('Tab');
    const stop = await stopNow(page);
    if (stop === null) return stops;
    stops.push(stop);
    if (stop.isText) return stops;
  }
  throw new Error(
    `The Tab key goes round: ${stops
      .slice(-8)
      .map(({ what }) => what)
      .join(', ')}.`,
  );
}

/** What reaches beyond the window's left or right edge, where a reader would have to scroll sideways for it. */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    const outside = [...document.body.querySelectorAll('*')].filter((node) => {
      // Only what lies on the map may: the map moves. Paper is a picture of paper.
      if (node.closest('.map, .hidden, .handout-papers, .projector-pointer') || !node.checkVisibility()) return false;
      const { left, right, width } = node.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    });
    return [...wide, ...outside.map((node) => node.outerHTML.slice(0, 100))];
  });
}

/** Text that its own box, or a box around it, cuts off where nobody can scroll. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    return [...document.body.querySelectorAll('*')].flatMap((node) => {
      if (node.closest('.map, .hidden, .handout-papers, svg, canvas') || !node.checkVisibility()) return [];
      const { overflowX, overflowY } = getComputedStyle(node);
      // What is there for screen readers alone.
      if (getComputedStyle(node).clipPath !== 'none') return [];
      const isCut =
        (cuts(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (cuts(overflowY) && node.scrollHeight > node.clientHeight + 1);
      return isCut && node.textContent?.trim() ? [node.outerHTML.slice(0, 100)] : [];
    });
  });
}
