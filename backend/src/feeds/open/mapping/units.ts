import type { Property } from '@smartregion/terms/property';
import { canConvert } from '@smartregion/terms/units';

/** How a unit that people or platforms wrote becomes one that the hub converts: value × factor, in `unit` (UCUM). */
export interface ReadableUnit {
  readonly unit: string;
  readonly factor: number;
}

type Spelling = readonly [unit: string, factor: number, spellings: string];

/**
 * Spellings without blanks, in small letters, separated by a blank: UCUM, symbols, German and English names, and the
 * codes of UN/CEFACT recommendation 20 that NGSI's `unitCode` uses.
 */
const SPELLINGS: readonly Spelling[] = [
  ['Cel', 1, 'cel °c c degc celsius gradcelsius degreecelsius degreescelsius'],
  ['K', 1, 'k kel kelvin'],
  ['[degF]', 1, '[degf] °f f fah degf fahrenheit degreefahrenheit degreesfahrenheit'],
  ['%', 1, '% p1 percent prozent %rh %rf %rel rel.% vol% vol.% vol-% vol.-%'],
  ['hPa', 1, 'hpa a97 mbar mb mbr hectopascal hektopascal millibar'],
  ['Pa', 1, 'pa pal pascal'],
  ['hPa', 10, 'kpa kilopascal'],
  ["[in_i'Hg]", 1, "[in_i'hg] inhg"],
  ['m/s', 1, 'm/s mts ms-1 m.s-1 m*s-1 mps meterprosekunde meterpersecond metrespersecond meterspersecond'],
  ['km/h', 1, 'km/h kmh kph kmh-1 km/std kilometerprostunde kilometerperhour kilometresperhour'],
  ['[kn_i]', 1, '[kn_i] kn kt kts knt knoten knot knots'],
  ['[mi_i]/h', 1, '[mi_i]/h mph hm mi/h'],
  ['deg', 1, 'deg dd ° grad degree degrees'],
  ['mm', 1, 'mm mmt l/m2 kg/m2 kgm-2 liter/m2 millimeter millimetre'],
  ['cm', 1, 'cm cmt zentimeter centimeter centimetre'],
  ['m', 1, 'm mtr meter metre m+nn mü.nhn mnhn'],
  ['km', 1, 'km kmt kmtr kilometer kilometre'],
  ['[in_i]', 1, '[in_i] in inch inches zoll'],
  ['mm/h', 1, 'mm/h h67 mm/hr mm/std mmh-1 l/m2/h l/m2h'],
  ['[in_i]/h', 1, '[in_i]/h in/h'],
  ['W/m2', 1, 'w/m2 d54 w/m^2 wm-2 w.m-2 wattprom2 wattpersquaremeter'],
  ['h', 1, 'h hr hrs hur std std. stunde stunden hour hours'],
  ['min', 1, 'min minute minuten minutes'],
  ['s', 1, 's sec sek sekunde sekunden second seconds'],
  ['ug/m3', 1, 'ug/m3 gq ug/m^3 ugm-3 ug.m-3 mikrogramm/m3 microgrampercubicmeter microgrampercubicmetre'],
  ['mg/m3', 1, 'mg/m3 gp mg/m^3 mgm-3 mg.m-3'],
  ['[ppm]', 1, '[ppm] 59 ppm partspermillion'],
  ['[ppb]', 1, '[ppb] 61 ppb partsperbillion'],
  ['dB(A)', 1, 'db(a) dba'],
  ['dB', 1, 'db 2n dezibel decibel'],
  ['dBm', 1, 'dbm'],
  ['1/h', 1, '1/h h10 h-1 kfz/h fz/h fzg/h pkw/h lkw/h veh/h vehicles/h vehiclesperhour kfzprostunde'],
  ['{count}', 1, '{count} count counts anzahl stk stück kfz fahrzeuge vehicles personen persons räder'],
  ['1', 1, '1 c62 [-] index dimensionless dimensionslos unitless'],
  ['{code}', 1, '{code} code'],
  ['{okta}', 1, '{okta} okta oktas achtel /8'],
  ['V', 1, 'v vlt volt'],
  ['V', 0.001, 'mv millivolt 2z'],
  ['m3/s', 1, 'm3/s mqs m^3/s'],
  ['m3/s', 0.001, 'l/s'],
  ['mg/L', 1, 'mg/l m1'],
  ['uS/cm', 1, 'us/cm g42'],
  ['uS/cm', 1000, 'ms/cm'],
  ['uS/cm', 10_000, 's/m'],
  ['uSv/h', 1, 'usv/h p72'],
  ['uSv/h', 0.001, 'nsv/h'],
  ['[pH]', 1, '[ph] ph ph-wert q30'],
  ['1/km', 1, '1/km kfz/km fz/km'],
];

const BY_SPELLING: ReadonlyMap<string, ReadableUnit> = new Map(
  SPELLINGS.flatMap(([unit, factor, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, { unit, factor }] as const)
  )
);

/** Units of things that are merely counted or numbered: platforms write them in each other's place. */
const DIMENSIONLESS = new Set(['1', '{count}', '{code}', '[pH]']);

/** `µg/m³`, `ug / m3`, `μg/m3` → `ug/m3`. */
function spelling(text: string): string {
  return text.replaceAll('º', '°').normalize('NFKC').replaceAll('μ', 'u').replace(/\s/g, '').toLowerCase();
}

/** Whether it says that there is no unit: platforms fill the field with something. */
export function isNoUnit(text: string): boolean {
  return /^(|-|--|n\/?a|none|null|keine|undefined|unknown)$/.test(spelling(text));
}

/**
 * The unit as the hub can convert it for this property; undefined when it is not known or cannot be converted.
 * Vehicles in a time (`{count}`) are readable as vehicles per hour, see asRate.
 */
export function unitFor(text: string, property: Property): ReadableUnit | undefined {
  return fitFor(spelled(text), property);
}

/** Whether it is a unit of one of these properties. */
export function isUnitOf(text: string, properties: readonly Property[]): boolean {
  const found = spelled(text);
  return properties.some((property) => fitFor(found, property) !== undefined);
}

/** Units that values of the property may have, its own first. */
export function unitsFor(property: Property): string[] {
  const units = SPELLINGS.map(([unit]) => unit).filter((unit) => canConvert(unit, property.ucum));
  return [...new Set([property.ucum, ...units])];
}

/** All that people may write for them. */
export function spellingsFor(property: Property): string[] {
  return SPELLINGS.filter(([unit]) => canConvert(unit, property.ucum)).flatMap(([, , spellings]) =>
    spellings.split(' ')
  );
}

/** The unit that a spelling stands for; the spelling itself where it is not known. */
export function readableUnit(text: string): string {
  return spelled(text).unit;
}

function spelled(text: string): ReadableUnit {
  return BY_SPELLING.get(spelling(text)) ?? { unit: text, factor: 1 };
}

function fitFor(found: ReadableUnit, property: Property): ReadableUnit | undefined {
  if (canConvert(found.unit, property.ucum) || (found.unit === '{count}' && property.ucum === '1/h')) {
    return found;
  }
  const meant =
    (DIMENSIONLESS.has(found.unit) && DIMENSIONLESS.has(property.ucum)) ||
    (found.unit === 'dB' && property.ucum === 'dB(A)');
  return meant ? { unit: property.ucum, factor: found.factor } : undefined;
}
