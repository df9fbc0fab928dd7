// The page that the timings are compared with: Leaflet as its manual shows it, and nothing else.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LEAFLET = join(dirname(createRequire(import.meta.url).resolve('leaflet/package.json')), 'dist');

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A plain Leaflet page</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="leaflet.css" />
    <link rel="stylesheet" href="plain.css" />
    <script src="leaflet.js"></script>
  </head>
  <body>
    <div id="map"></div>
    <script src="plain.js"></script>
  </body>
</html>
`;

const STYLE = 'html, body, #map { height: 100%; margin: 0; }\n';

/** The script with its places inside: no second request, as short a way to the markers as Leaflet knows. */
function script(places) {
  return `const places = ${JSON.stringify(places)};
const map = L.map('map');
for (const { at, name, passages } of places) {
  const popup = document.createElement('div');
  const title = document.createElement('b');
  title.textContent = name;
  popup.append(title);
  for (const passage of passages) {
    const quote = document.createElement('p');
    quote.textContent = passage;
    popup.append(quote);
  }
  L.marker(at).addTo(map).bindPopup(popup);
}
map.fitBounds(L.latLngBounds(places.map(({ at }) => at)).pad(0.2));
`;
}

/** Writes the plain page for a layer's reported places into a folder: default markers, popups of the same passages. */
export async function writePlainPage(folder, layer) {
  const places = layer.features
    .map(({ properties }) => properties)
    .filter(({ reported, marker }) => reported && marker)
    .map(({ name, marker: [lng, lat], passages }) => ({
      at: [lat, lng],
      name,
      passages: passages.map(({ quote }) => quote),
    }));
  await mkdir(folder, { recursive: true });
  for (const name of ['leaflet.js', 'leaflet.css', 'images']) {
    await cp(join(LEAFLET, name), join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'plain.css'), STYLE);
  await writeFile(join(folder, 'plain.js'), script(places));
}
