/** The base map's colours, as the page's style has them in the theme that is on. */
export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly coast: string;
  readonly border: string;
  readonly admin: string;
  readonly river: string;
}

const TOKENS: Readonly<Record<keyof Palette, string>> = {
  land: '--land',
  water: '--water',
  coast: '--coast',
  border: '--border',
  admin: '--admin',
  river: '--river',
};

/** Reads the colours. A canvas knows no custom properties, so each is resolved on an element of the page. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('i');
  probe.hidden = true;
  host.append(probe);
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, resolve(token)]));
  probe.remove();
  return palette as Record<keyof Palette, string>;
}
