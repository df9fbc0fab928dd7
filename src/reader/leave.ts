/** Takes the page out of any mode: the keys of the address that are theirs. */
export const LEAVE = {
  mode: null,
  step: null,
  seed: null,
  task: null,
  done: null,
  told: null,
  part: null,
  blank: null,
  pointer: null,
} as const;
