import type { Span } from './types.ts';

/** How stretches of text lie to each other; no question takes longer than the logarithm of how many there are. */

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Equal for spans that are. */
export function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

/** The one of these spans, which are sorted and disjoint, that holds the inner one; null for none. */
export function findHolder(inner: Span, spans: readonly Span[]): Span | null {
  const holder = spans[countUntil(spans, ({ start }) => start <= inner.start) - 1];
  return holder && isWithin(inner, holder) ? holder : null;
}

/** The inner spans by the one of these, which are sorted and disjoint, that holds them; what none holds is left out. */
export function groupByHolder<T extends Span>(inner: readonly T[], spans: readonly Span[]): Map<Span, T[]> {
  const groups = new Map<Span, T[]>();
  for (const span of inner) {
    const holder = findHolder(span, spans);
    if (!holder) continue;
    const group = groups.get(holder);
    if (group) group.push(span);
    else groups.set(holder, [span]);
  }
  return groups;
}

/** Answers whether a span lies within one of these, which may overlap. */
export function openCover(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let farthest = 0;
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => end <= (reach[countUntil(sorted, (span) => span.start <= start) - 1] ?? -1);
}

/** Sorted; of two that overlap the longer stays, of two alike the first. */
export function sortDisjoint<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (!before || before.end <= span.start) kept.push(span);
    else if (span.end - span.start > before.end - before.start) kept[kept.length - 1] = span;
  }
  return kept;
}

/** How many leading items of a sorted list hold the condition, by bisection. */
export function countUntil<T>(list: readonly T[], holds: (item: T, index: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
