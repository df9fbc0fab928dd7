/**
 * Gives the function that says which region (ISO 3166-2) an admin-1 area of Natural Earth belongs to, with its names
 * and its GeoNames code. Where Natural Earth is finer than the first level people know, areas share a region.
 */
export function makeRegionOf(areas) {
  const counties = hungarianCounties(areas);
  return (area) => {
    const [region, name] = coarserRegion(area, counties) ?? [area.iso_3166_2, latinName(area)];
    const isWhole = region === area.iso_3166_2 || region in MOSCOW;
    return {
      region,
      name,
      isOblast: area.type_en === 'Region' || area.iso_3166_2 === 'UA-65' || area.iso_3166_2 === 'BY-MI',
      names: isWhole ? namesOf(area) : [],
      geonames: isWhole && /^[A-Z]{2}\.[0-9A-Z]+$/.test(area.gn_a1_code) ? area.gn_a1_code : '',
    };
  };
}

/** Natural Earth's English name, unless it is not in Latin letters. */
function latinName({ name_en: english, name }) {
  return [english, name].find((one) => one && /^[\p{Script=Latin}\P{L}]+$/u.test(one)) ?? '';
}

const GB = { England: 'GB-ENG', Scotland: 'GB-SCT', Wales: 'GB-WLS', 'Northern Ireland': 'GB-NIR' };
/** Natural Earth writes these regions otherwise than ISO 3166-2. */
const ISO_CODE = {
  'ES-PM': 'ES-IB',
  'ES-LO': 'ES-RI',
  'ES-MU': 'ES-MC',
  'ES-NA': 'ES-NC',
  'FR-COR': 'FR-20R',
};

/** Natural Earth has the codes of Moscow and of the region around it the wrong way round. */
const MOSCOW = { 'RU-MOW': 'RU-MOS', 'RU-MOS': 'RU-MOW' };

function coarserRegion(area, counties) {
  const { iso_a2: country, iso_3166_2: code, geonunit, region, region_cod: regionCode } = area;
  if (area.adm0_a3 === 'SAH') return ['EH', ''];
  if (code in MOSCOW) return [MOSCOW[code], 'Moscow'];
  if (country === 'GB' && geonunit in GB) return [GB[geonunit], geonunit];
  if (country === 'FR' && /^FR-\d/.test(code)) return coded(regionCode.trim(), region);
  if (country === 'IT') return coded(regionCode, region);
  if (country === 'ES' && area.name !== 'Melilla') return coded(regionCode.replace('.', '-'), region);
  // Only Moldova's own districts have GeoNames codes here: those without lie beyond the Dniester.
  if (country === 'MD' && !/\d/.test(area.gn_a1_code)) return ['MD-SN', 'Transnistria'];
  if (country === 'BA' && /^BA-X/.test(code)) return ['BA-SRP', 'Republika Srpska'];
  if (country === 'BA' && /^BA\.\d/.test(area.gn_a1_code)) return ['BA-BIH', 'Federation of Bosnia and Herzegovina'];
  if (country === 'HU' && area.type_en === 'Urban county') return counties.get(area.gn_name) ?? null;
  return null;
}

function coded(code, name) {
  return [ISO_CODE[code] ?? code, name];
}

/** The 23 towns with county rights lie in a county that carries the same name in GeoNames. */
function hungarianCounties(areas) {
  const counties = areas.filter((area) => area.iso_a2 === 'HU' && area.type_en === 'County');
  return new Map(counties.map((area) => [area.gn_name, [area.iso_3166_2, area.name_en]]));
}

function namesOf(area) {
  const names = [
    area.name,
    area.name_en,
    ...(area.name_alt ?? '').split('|'),
    area.woe_name,
    area.name_ru,
    area.name_uk,
  ];
  return [...new Set(names.map((name) => (name ?? '').trim()).filter((name) => name !== ''))];
}
