/**
 * How much room the page has, measured in its text: what media queries would tell if they knew how large a reader has
 * set it. The style reads it from the page's `data-room`.
 */
export type Room = 'narrow' | 'middle' | 'low';

/** Widths and heights in rem below which it is called so. */
const LIMITS = { narrow: 56, middle: 76, low: 36 };

/** The room of a window in pixels, for a text of so many pixels. */
export function roomOf({ width, height, rem }: { width: number; height: number; rem: number }): Room[] {
  const { narrow, middle, low } = LIMITS;
  const is: Readonly<Record<Room, boolean>> = {
    narrow: width < narrow * rem,
    middle: width < middle * rem,
    low: height < low * rem,
  };
  return (['narrow', 'middle', 'low'] as const).filter((name) => is[name]);
}

/** Tells the style how much room there is now. */
export function tellRoom(page: Window): void {
  const root = page.document.documentElement;
  const rem = Number.parseFloat(page.getComputedStyle(root).fontSize);
  const room = roomOf({ width: page.innerWidth, height: page.innerHeight, rem }).join(' ');
  if (root.dataset.room !== room) root.dataset.room = room;
}

/** Keeps telling it, whatever changes: the window, the page's own setting, or the browser's. */
export function followRoom(page: Window, onChange: () => void): void {
  const follow = () => {
    tellRoom(page);
    onChange();
  };
  const probe = page.document.createElement('div');
  probe.className = 'room-probe';
  page.document.body.append(probe);
  new ResizeObserver(follow).observe(probe);
  page.addEventListener('resize', follow);
  follow();
}

/** True when the page has so little room as this now. */
export function hasRoom(page: Window, room: Room): boolean {
  return (page.document.documentElement.dataset.room ?? '').split(' ').includes(room);
}
