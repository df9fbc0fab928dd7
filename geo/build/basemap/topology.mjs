import mapshaper from 'mapshaper';

/**
 * The units as one topology, simplified once: every line that two areas share is one arc, so whatever is made from it
 * (borders, areas, tiles) meets exactly. `metres` is the tolerance; shapes smaller than that stay, as triangles.
 */
export async function makeTopology(units, { metres, quantization }) {
  const features = units.map(({ properties: { country, region, area }, ...unit }) => ({
    ...unit,
    properties: { country, region, area, key: `${region} ${area}` }, // areas that share a region may still part ways
  }));
  const output = await runMapshaper({ 'units.json': { type: 'FeatureCollection', features } }, [
    '-i units.json',
    `-simplify weighted interval=${metres} keep-shapes`,
    '-clean',
    '-dissolve key copy-fields=country,region,area multipart',
    `-o topology.json format=topojson quantization=${quantization}`,
  ]);
  return output['topology.json'];
}

/** GeoJSON layers, by name, as one TopoJSON whose arcs are joined again and as few as can be. */
export async function packTopology(layers, { quantization }) {
  const names = Object.keys(layers);
  const inputs = Object.fromEntries(names.map((name) => [`${name}.json`, layers[name]]));
  const output = await runMapshaper(inputs, [
    `-i ${names.map((name) => `${name}.json`).join(' ')} combine-files`,
    `-o packed.json format=topojson target=* quantization=${quantization} id-field=id`,
  ]);
  return output['packed.json'];
}

async function runMapshaper(inputs, commands) {
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, data]) => [name, JSON.stringify(data)]));
  const output = await mapshaper.applyCommands(commands.join(' '), texts);
  return Object.fromEntries(Object.entries(output).map(([name, data]) => [name, JSON.parse(data)]));
}
