// The two pages that are measured, and how a reader works each of them.

/** Markers that stand alone on both pages, so that a click meets them: a point, a line, a part, a group, a country. */
const CLICKS = [
  'kharkiv',
  'polish-belarusian-border',
  'south-eastern-ukraine',
  'geneva',
  'neighbouring-countries',
  'ukraine',
];

function siteOf(layer, parts) {
  const places = layer.features
    .filter(({ properties: { reported, marker } }) => reported && marker)
    .map(({ id, properties: { marker } }) => ({ id, lng: marker[0] }));
  const byLng = [...places].sort((a, b) => a.lng - b.lng);
  return { id: layer.id, places, clicks: CLICKS, farApart: [byLng.at(0), byLng.at(-1)], ...parts };
}

/** Dateline's page. */
export function ourSite(url, layer) {
  return siteOf(layer, {
    name: 'Dateline',
    url,
    marker: '.marker',
    popup: '[role="dialog"]',
    close: '.popup-close',
    find: (id) => ({ selector: `.marker[data-place="${id}"]`, index: 0 }),
    zoomIn: '.control-in',
    panButton: (way) => `.control-${way}`,
  });
}

/** The plain page beside it: see plain-page.mjs. */
export function plainSite(url, layer) {
  const site = siteOf(layer, {
    name: 'plain Leaflet',
    url,
    marker: '.leaflet-marker-icon',
    popup: '.leaflet-popup',
    close: '.leaflet-popup-close-button',
  });
  const find = (id) => ({ selector: site.marker, index: site.places.findIndex((place) => place.id === id) });
  return { ...site, find, zoomIn: '.leaflet-control-zoom-in' };
}
