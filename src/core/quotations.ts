const LONGEST_KEPT = 400; // UTF-16 units: a longer quotation is quoted by its sentences

/** What closes what. */
const OPENERS = new Map([
  ['”', '“'],
  ['»', '«'],
  [')', '('],
  [']', '['],
  ['’', '‘'],
  ['"', '"'],
]);
const OPENING = new Set([...OPENERS.values(), '„']);

/**
 * Finds the quotations and brackets that are short enough to stay whole, and answers whether an offset lies in one:
 * a passage should not begin with the second sentence of what someone said and end with who said it. A mark without
 * its partner (a quotation over several paragraphs opens anew in each) is left alone.
 */
export function findQuotations(text: string): (offset: number) => boolean {
  const open = new Map<string, number[]>([...OPENING].map((mark) => [mark, []]));
  const steps = new Int32Array(text.length + 2); // +1 where a pair opens, -1 where it closes
  for (const { 0: mark, index: at } of text.matchAll(/[“”«»„()[\]‘’"]/g)) {
    const opener = mark === '“' && open.get('„')?.length ? '„' : OPENERS.get(mark);
    if (opener === undefined || (mark === '"' && opensHere(text, at))) {
      open.get(mark)?.push(at);
    } else if (mark !== '’' || closesHere(text, at)) {
      const from = open.get(opener)?.pop();
      if (from === undefined || at - from > LONGEST_KEPT) continue;
      steps[from + 1] = (steps[from + 1] ?? 0) + 1;
      steps[at + 1] = (steps[at + 1] ?? 0) - 1;
    }
  }
  for (let at = 1; at < steps.length; at += 1) steps[at] = (steps[at] ?? 0) + (steps[at - 1] ?? 0);
  return (offset) => (steps[offset] ?? 0) > 0;
}

/** A straight mark opens a quotation before a word and behind a space. */
function opensHere(text: string, at: number): boolean {
  return /^(?:|[\s([{“‘—–/-])$/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/** The apostrophe is the same character as the closing mark; beside punctuation it closes. */
function closesHere(text: string, at: number): boolean {
  return /[.,!?…;]/.test(text.charAt(at - 1)) || /[.,!?;:]/.test(text.charAt(at + 1));
}
