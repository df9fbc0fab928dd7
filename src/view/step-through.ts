/** Where an arrow key, Home or End leads in a round of `length` things from the one at `here`; null for other keys. */
export function stepThrough(key: string, here: number, length: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (here + 1) % length;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (here + length - 1) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}
