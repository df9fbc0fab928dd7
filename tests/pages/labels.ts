import type { BrowserContext, Page } from 'playwright-core';

/** Left, top, right, bottom in the window's pixels. */
export type Box = readonly [number, number, number, number];

interface Recorded {
  name: string;
  /** In the canvas's own pixels. */
  box: [number, number, number, number];
}

/** Writes down every label that the page draws on the canvas of the base map's names, until it is drawn anew. */
export function recordLabels(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const recorded = new WeakMap<HTMLCanvasElement, Recorded[]>();
    Object.assign(window, { recordedLabels: recorded });
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      const { a, d, e, f } = this.getTransform();
      const { width } = this.measureText(text);
      const labels = recorded.get(this.canvas) ?? [];
      // Letters of 12 px reach 6 px up and down from the middle line they are drawn on.
      labels.push({ name: text, box: [x * a + e, (y - 6) * d + f, (x + width) * a + e, (y + 6) * d + f] });
      recorded.set(this.canvas, labels);
      fillText.call(this, text, x, y, ...rest);
    };
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      recorded.delete(this.canvas);
      clearRect.apply(this, box);
    };
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
      ...width,
      set(this: HTMLCanvasElement, value: number) {
        recorded.delete(this);
        width?.set?.call(this, value);
      },
    });
  });
}

/** The labels that stand on the map once they are drawn, and where. */
export async function drawnLabels(page: Page): Promise<{ name: string; box: Box }[]> {
  await page.locator('.base-labels:not([data-stale])').waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const recorded: unknown = Reflect.get(window, 'recordedLabels');
    if (!(recorded instanceof WeakMap)) throw new Error('The labels are not recorded.');
    return [...document.querySelectorAll<HTMLCanvasElement>('.base-labels')].flatMap((canvas) => {
      const { left, top, width } = canvas.getBoundingClientRect();
      const scale = width / canvas.width;
      const labels: Recorded[] = recorded.get(canvas) ?? [];
      return labels.map(({ name, box }) => ({
        name,
        box: [left + box[0] * scale, top + box[1] * scale, left + box[2] * scale, top + box[3] * scale] as const,
      }));
    });
  });
}

/** How far two boxes reach into each other, in pixels; not more than 0 when they do not. */
export function overlapOf(a: Box, b: Box): number {
  return Math.min(Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
}
