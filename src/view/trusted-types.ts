/**
 * Under Trusted Types a page may turn no string into markup unless a policy lets it. Leaflet does so twice while it
 * loads, to find out what the browser can draw; nothing else on the page does, so nothing else is let through.
 */
const PROBES: ReadonlySet<string> = new Set(['<svg/>', '<v:shape adj="1"/>']);

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}

const factory: unknown = Reflect.get(window, 'trustedTypes');

if (isPolicyFactory(factory)) {
  factory.createPolicy('default', {
    createHTML(html) {
      if (PROBES.has(html)) return html;
      throw new TypeError('Dateline makes no markup from strings.');
    },
  });
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}
