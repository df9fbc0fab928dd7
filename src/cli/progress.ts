const INTERVAL = 250; // milliseconds between two updates, at the least
const BACK_TO_START = '\r\u001b[K'; // of the line, which is emptied

/** What a person at a terminal sees of the work. */
export interface Progress {
  /** So many are done, all in all. */
  show(done: { articles: number; errors: number }): void;
  /** Takes it off the screen. */
  end(): void;
}

interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells articles, articles a second and errors on one line of a terminal; writes nothing to anything else. */
export function openProgress(terminal: Terminal, now = () => performance.now()): Progress {
  if (!terminal.isTTY) return { show() {}, end() {} };
  const started = now();
  let last = started;
  return {
    show({ articles, errors }) {
      const time = now();
      if (time - last < INTERVAL) return;
      last = time;
      const rate = Math.round((articles * 1000) / (time - started)).toLocaleString('en');
      const figures = [plural(articles, 'article'), `${rate} a second`, plural(errors, 'error')];
      terminal.write(`${BACK_TO_START}${figures.join(', ')}`);
    },
    end() {
      if (last > started) terminal.write(BACK_TO_START);
    },
  };
}

/** "1 article", "12,000 articles". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
