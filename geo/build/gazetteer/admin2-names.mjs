import { printName } from './english-name.mjs';

/**
 * What English calls a second-level area, from GeoNames' name of it, which is in the country's own words: the name
 * without its kind, and the kind. Null for what no English text names apart from its town: the municipality of a town.
 */
export function readAreaName(raw, code) {
  const country = code.slice(0, 2);
  if (LEFT_OUT.has(country)) return null;
  if (country === 'US') return { bare: raw.replace(/^City and County of (.+)$/, '$1 County'), kind: '' };
  for (const [pattern, kind] of [...(OF_COUNTRY[country] ?? []), ...EVERYWHERE]) {
    const match = pattern.exec(raw);
    if (match) return kind === null ? null : { bare: printName(match[1].trim(), country), kind };
  }
  return { bare: printName(raw, country), kind: KIND[country] ?? KIND[code.slice(0, 5)] ?? '' };
}

/** Villages, quarters of a town, or names by adjective that no English text has. */
const LEFT_OUT = new Set(
  'AE AM AX BA BN BR BW CK CO CR CU CV CY DO EC EE FI FM FO GF GT HK HN HU IS JM KI LC LT LU MK MO MP MX NI PL PR PT PY RO SB SI SV TL TO UY VE VI WS AS'.split(
    ' ',
  ),
);

/** The kind of the areas whose name does not say it. */
const KIND = {
  AF: 'District', BD: 'District', BT: 'District', CH: 'District', CZ: 'District', GH: 'District', IN: 'District',
  IQ: 'District', JO: 'District', KZ: 'District', LB: 'District', LK: 'District', LR: 'District', MG: 'District',
  MM: 'District', MW: 'District', NP: 'District', PK: 'District', RW: 'District', SK: 'District', SL: 'District',
  SO: 'District', SY: 'District', TH: 'District', TJ: 'District', TM: 'District', TR: 'District', TZ: 'District',
  UG: 'District', YE: 'District', ZM: 'District', ZW: 'District', KG: 'District', UZ: 'District', AZ: 'District',
  AR: 'Department', BF: 'Province', BO: 'Province', CL: 'Province', ES: 'Province', FJ: 'Province', IT: 'Province',
  MA: 'Province', PE: 'Province', PH: 'Province', ID: 'Regency', IR: 'County', SS: 'County', TW: 'County',
  ET: 'Zone', GN: 'Prefecture', TG: 'Prefecture', PS: 'Governorate', DK: 'Municipality', NO: 'Municipality',
  SE: 'Municipality', NL: 'Municipality', RU: 'District', BY: 'District', UA: 'Raion', KE: 'District',
  'CA.04': 'County', 'CA.07': 'County', 'CA.08': 'County', 'CA.09': 'County',
  NG: 'Local Government Area', NE: 'Department', SN: 'Department', ML: 'Cercle', GE: 'Municipality',
}; // biome-ignore format: a table

const ZIZHI = /^(\S+) .*(?:Zizhizhou|Zizhixian|Zizhiqi|Meng)$/;

/** Before the rest: the country's own words. Null: the area is a town's, or its name is no use in English. */
const OF_COUNTRY = {
  AL: [[/^Bashkia (?:e )?(.+)$/, null]],
  AR: [[/^Partido de(?:l)? (.+)$/, 'Partido'], [/^Departamento de(?:l)? (.+)$/, 'Department']],
  CN: [[/^(.+) Shi$/, null], [/^(.+) Diqu$/, 'Prefecture'], [ZIZHI, 'Prefecture']],
  AU: [[/^((?!Mid-)\S+)$/, null]],
  CA: [
    [/ No\. \d+$/, null],
    [/^(.+ Regional) District$/, 'District'],
    [/^(.+) District$/, 'District'],
    [/^Regional District of (.+)$/, 'Regional District'],
    [/^Regional Municipality of (.+)$/, 'Region'],
    [/^(York|Durham|Peel|Halton)$/, 'Region'],
    [/^(Nipissing|Algoma|Sudbury|Timiskaming|Rainy River|Manitoulin)$/, 'District'],
  ],
  CZ: [[/^Praha/, null]],
  GB: [
    [/^(?:City and Borough|City and County|City|Metropolitan Borough|Borough|Royal Borough|District|County) of (.+)$/, ''],
    [/^(.+) (?:City|County Borough|county borough|Council)$/, ''],
  ],
  HR: [[/^(?:Grad|Općina) (.+)$/, null]],
  ID: [[/^Kota (.+)$/, null], [/^Kabupaten (.+)$/, 'Regency']],
  IE: [[/^(?:County )?(Dún Laoghaire-Rathdown|Fingal|South Dublin)(?: County)?$/, ''], [/^(.+) City$/, null]],
  IN: [[/^District (.+)$/, 'District']],
  IR: [[/^Shahrestān-e (.+)$/, 'County']],
  JP: [[/^(.+?)[ -][Ss]hi$/, null], [/^(.+?)[ -][Gg]un$/, 'District'], [/^(.+?)[ -]ku$/, 'Ward']],
  KH: [[/^Krŏng (.+)$/, null], [/^(?:Srŏk|Khan) (.+)$/, 'District']],
  KP: [[/^(.+)-gun$/, 'County'], [/^(.+)-(?:si|gu|guyŏk)$/, null]],
  KR: [[/^(.+)-gun$/, 'County'], [/^(.+)-si$/, null], [/^(.+)-gu$/, 'District']],
  KZ: [[/^(.+) (?:Qalasy|Administratsiya)$/, null]],
  LV: [[/^(.+) pagasts$/, null], [/^(.+) novads$/, 'Municipality']],
  RU: [[/^(?:Gorodsko[yi]e? |ZATO )/, null], [/^(.+) (?:Gorodskoy Okrug|Okrug|Poseleniye|City)$/, null]],
  UA: [[/^(.+?)(?:s’ka|ska)? (?:Raion|Rayon)$/, 'Raion'], [/^.* (?:Miskrada|Municipality)$/, null]],
  UZ: [[/^(.+) Shahri$/, null]],
  VN: [[/^(?:Thị Xã|Thành Phố|Thành phố|Xã) (.+)$/, null], [/^(?:Huyện|Huyen|Quận) (.+)$/, 'District']],
}; // biome-ignore format: a table

const OF = "(?:(?:autonoma )?(?:di|del|dell'|delle|della|de|des|du|da|do|d'|of|e)\\s*(?=\\p{Lu}))?";
const prefixed = (words) => new RegExp(`^(?:${words}) ${OF}(.+)$`, 'u');
const suffixed = (words) => new RegExp(`^(.+) (?:${words})$`, 'u');

const EVERYWHERE = [
  [prefixed('Provincia|Province|Provincie|Província|Provincia autonoma|Città metropolitana'), 'Province'],
  [prefixed('Departamento|Département|Department'), 'Department'],
  [prefixed('Municipio|Municipality|Município|Commune|Komuna|Municipality'), null],
  [prefixed('Gemeente|Obshtina|Opština|Opstina|Municipiul|Comuna|Horad'), null],
  [prefixed('Arrondissement'), 'Arrondissement'],
  [prefixed('Préfecture|Prefecture'), 'Prefecture'],
  [prefixed('Cercle'), 'Cercle'],
  [prefixed('Caza|Amphoe|Distrito|Daerah|Bezirk|Politischer Bezirk|Okres|Muang|Qaḑā’|Liwā’|Nohiyai|Srŏk'), 'District'],
  [prefixed('Daïra|Délégation|Mu‘tamadīyat|Wahlkreis|Nomós|Nomarchía|Cantón|Canton|Bahagian|Mukim|Markaz'), null],
  [suffixed('Governorate'), 'Governorate'],
  [suffixed('Province'), 'Province'],
  [suffixed('District|district|Rayon|rayon|Tumani|Aūdany|İlçesi|Ulus|rajon|Sum'), 'District'],
  [suffixed('Raion'), 'Raion'],
  [suffixed('County|county'), 'County'],
  [suffixed('Prefecture|Sub-Prefecture'), 'Prefecture'],
  [suffixed('Regency'), 'Regency'],
  [suffixed('Department'), 'Department'],
  [suffixed('Zone'), 'Zone'],
  [suffixed('Region'), 'Region'],
  [suffixed('Cercle'), 'Cercle'],
  [suffixed('Division'), 'Division'],
  [suffixed('(?:Metropolitan |District )?Municipality'), 'Municipality'],
  [suffixed('Kommune|Kommun|kommun|vald'), 'Municipality'],
  [suffixed('City|linn|Stadt|Ville|Town|Barrio'), null],
];
