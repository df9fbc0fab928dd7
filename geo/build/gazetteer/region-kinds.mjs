/** What English calls the first level in each country, after the name: "Kandahar Province", "Borno State". */
const KINDS = {
  Province:
    'AF AO AR BE BF BG CD CN CR CU DO DZ EC ES FJ GA GQ ID IQ IR KE KH KP KR LA LK MN MZ NL NP PA PE PG PH PK RW SA SB ' +
    'SY TH TR VN VU YE ZA ZM ZW',
  Governorate: 'BH EG IQ JO KW LB OM PS SY TN YE',
  State: 'BR DE IN MM MX MY NG SD SS SO VE',
  Region: 'CL CM CZ DK EE ET FI FR GE GH GN IT KG KZ MA ML MM MR NA NE PE SA SK SN SO TD TG TZ UZ AE',
  Oblast: 'BG KG UA RU',
  Department: 'BJ BO CG CI CO FR GT HN HT NI PY SV UY',
  County: 'CN EE HR HU KE LR LT NO RO SE TW',
  Prefecture: 'CF GR JP',
  District: 'AZ BD BT BW LS LY MD MW PT RS UG',
  Division: 'BD CM FJ',
  Voivodeship: 'PL',
  Parish: 'AG AD BB DM GD JM KN VC',
  Canton: 'CH LU',
  Emirate: 'AE',
};

const byCountry = new Map();
for (const [kind, countries] of Object.entries(KINDS)) {
  for (const country of countries.split(' ')) byCountry.set(country, [...(byCountry.get(country) ?? []), kind]);
}

/** The region's name with each of its country's kinds; without the article for an Arabic one: "Anbar Province". */
export function nameWithKinds(name, country) {
  // Ireland's counties have theirs before the name.
  if (country === 'IE') return [`County ${name}`, `Co ${name}`, `Co. ${name}`];
  const kinds = byCountry.get(country) ?? [];
  if (new RegExp(`(?: (?:${Object.keys(KINDS).join('|')})|shire)$`).test(name) || kinds.length === 0) return [];
  const bare = name.replace(/^(?:Al|Ad|Ar|As|Ash|At|Az)[ -](?=\p{Lu})/u, '');
  const names = bare === name ? [name] : [bare, name];
  const whole = names.flatMap((one) => kinds.map((kind) => `${one} ${kind}`));
  return bare === name ? whole : [bare, ...whole];
}
