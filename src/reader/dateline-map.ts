import {
  ADDRESS_KEYS,
  type FrameMessage,
  type HandedName,
  type HostMessage,
  readFrameMessage,
} from './embed-messages.ts';

/** Where this script lies: a classic script is told; a module looks for the element that loaded it. */
const HOME =
  (document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '') ||
  [...document.scripts].find(({ src }) => /\/dateline-map\.js(?:[?#]|$)/.test(src))?.src ||
  document.baseURI;

/** As wide as its box, and as high as a map and its text want to be; the page's own style comes before this one. */
const STYLE = `
  :host { display: block; inline-size: 100%; block-size: min(44rem, 90vh); min-block-size: 20rem; }
  :host([hidden]) { display: none; }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
`;

/**
 * `<dateline-map src="places.geojson" article="article.txt">`: the map of an article in any page. The files may lie
 * wherever the page may read; without them the map beside this script is shown. `reader` is the folder of the reader's
 * page when that does not lie beside this script. The other attributes are the keys of the reader's address. Selections
 * are announced by the events `dateline-select`, `dateline-close` and `dateline-step`.
 */
class DatelineMap extends HTMLElement {
  static readonly observedAttributes = ['src', 'article', 'reader', ...ADDRESS_KEYS];

  readonly #root = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | null = null;
  /** What changed before the frame could hear of it; null once it hears. */
  #waiting: Record<string, string | null> | null = {};
  readonly #listen = (event: MessageEvent) => this.#hear(event);

  connectedCallback(): void {
    // A sheet made by script: a style element would break the policy of a strict page.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    window.addEventListener('message', this.#listen);
    this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#listen);
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (!this.#frame || before === value) return;
    if (!ADDRESS_KEYS.some((key) => key === name)) this.#load();
    else if (this.#waiting) this.#waiting[name] = value;
    else this.#tell({ dateline: 'show', changes: { [name]: value } });
  }

  /** The reader's page: one that waits for files when there are some to hand to it. */
  get #page(): URL {
    const reader = this.getAttribute('reader');
    const folder = reader === null ? new URL('.', HOME) : new URL(reader.replace(/\/*$/, '/'), document.baseURI);
    return new URL(this.hasAttribute('src') ? 'framed.html' : 'index.html', folder);
  }

  #load(): void {
    const page = this.#page;
    const address = ADDRESS_KEYS.flatMap((key) => {
      const value = this.getAttribute(key);
      return value === null ? [] : [`${key}=${encodeURIComponent(value)}`];
    });
    page.hash = address.join('&');
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.src = page.href;
    frame.title = this.title || 'Dateline';
    frame.allow = 'fullscreen; clipboard-write';
    this.#waiting = {};
    this.#frame = frame;
    this.#root.replaceChildren(frame);
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (source === null || source !== this.#frame?.contentWindow) return;
    if (origin !== this.#page.origin) return;
    const message = readFrameMessage(data);
    if (message?.dateline === 'ask') this.#hand();
    else if (message?.dateline === 'open') this.#open(message.title);
    else if (message) this.#announce(message);
  }

  /** Hands the files over, each as soon as it is there. */
  #hand(): void {
    const frame = this.#frame;
    const places = new URL(this.getAttribute('src') ?? '', document.baseURI);
    const article = new URL(this.getAttribute('article') ?? new URL('article.txt', places), document.baseURI);
    this.#tell({ dateline: 'wait' });
    for (const [name, url] of [
      ['places.geojson', places],
      ['article.txt', article],
    ] as const) {
      fetchFile(name, url).then((message) => {
        // Meanwhile it may have been given other files, and with them another frame.
        if (frame === this.#frame) this.#tell(message);
      });
    }
  }

  #open(title: string): void {
    if (this.#frame && !this.title) this.#frame.title = title;
    const changes = this.#waiting ?? {};
    this.#waiting = null;
    if (Object.keys(changes).length > 0) this.#tell({ dateline: 'show', changes });
  }

  #announce({ dateline, ...detail }: FrameMessage): void {
    this.dispatchEvent(new CustomEvent(`dateline-${dateline}`, { detail, bubbles: true, composed: true }));
  }

  #tell(message: HostMessage): void {
    const { origin } = this.#page;
    this.#frame?.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
  }
}

async function fetchFile(name: HandedName, url: URL): Promise<HostMessage> {
  let status = 0;
  try {
    const response = await fetch(url);
    status = response.status;
    if (response.ok) return { dateline: 'file', name, text: await response.text() };
  } catch {
    // No answer, or one that this page may not read: the frame says so.
  }
  return { dateline: 'missing', name, file: url.href, status };
}

if (!customElements.get('dateline-map')) customElements.define('dateline-map', DatelineMap);
