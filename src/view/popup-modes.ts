import type { State } from './store.ts';

/** The place whose popup is open: the selected one, except in modes that quote elsewhere or hide the answer. */
export function popupPlace({ mode, place }: State): string | null {
  return mode === 'projector' || mode === 'learn' ? null : place;
}
