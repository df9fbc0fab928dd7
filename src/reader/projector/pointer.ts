import { element } from '../../view/dom.ts';

/** A large ring that follows the mouse or a finger, for the class to see. It shows with the first move. */
export function drawPointer(signal: AbortSignal): HTMLElement {
  const node = element('div', { class: 'projector-pointer', 'aria-hidden': 'true' });
  const follow = ({ clientX, clientY }: PointerEvent) => {
    node.style.setProperty('--x', `${clientX}px`);
    node.style.setProperty('--y', `${clientY}px`);
    node.classList.add('is-somewhere');
  };
  window.addEventListener('pointermove', follow, { signal, capture: true, passive: true });
  window.addEventListener('pointerdown', follow, { signal, capture: true, passive: true });
  return node;
}
