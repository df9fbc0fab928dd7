/**
 * Panels behind tabs, as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has them: one is shown, the arrow keys move
 * between the tabs, the way that the page is read. Gives the function that shows a panel by its id.
 */
export function followTabs(tabs: readonly HTMLElement[]): (id: string) => void {
  function show(tab: HTMLElement): void {
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
      panelOf(other)?.classList.toggle('is-away', other !== tab);
    }
    // What was selected while the panel was away is brought into view now.
    panelOf(tab)?.dispatchEvent(new Event('shown'));
  }
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => show(tab));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      const forth = tab.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
      const next = tabs[(i + (key === forth ? 1 : tabs.length - 1)) % tabs.length];
      if (next === undefined) return;
      show(next);
      next.focus();
    });
  });
  return (id) => {
    const tab = tabs.find((candidate) => candidate.getAttribute('aria-controls') === id);
    if (tab) show(tab);
  };
}

function panelOf(tab: HTMLElement): HTMLElement | null {
  return document.getElementById(tab.getAttribute('aria-controls') ?? '');
}
