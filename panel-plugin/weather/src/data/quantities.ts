import { type Field, getValueFormat } from '@grafana/data';
import { propertyOf } from '@smartregion/terms/property';
import { canConvert, convert } from '@smartregion/terms/units';

/** What the panel draws, in the order of its rows. */
export const QUANTITIES = [
  ...(['temperature', 'rain', 'wind', 'gust', 'direction'] as const),
  ...(['sunshine', 'radiation', 'cloud'] as const),
] as const;
export type Quantity = (typeof QUANTITIES)[number];

interface Spec {
  /** The hub's property. */
  readonly property: string;
  /** What others call it, without spaces and punctuation. */
  readonly names: readonly string[];
}

const SPECS: Readonly<Record<Quantity, Spec>> = {
  temperature: { property: 'air_temperature', names: ['temperature', 'temperatur', 'lufttemperatur'] },
  rain: { property: 'precipitation', names: ['rain', 'regen', 'niederschlag'] },
  wind: { property: 'wind_speed', names: ['wind', 'windgeschwindigkeit'] },
  gust: { property: 'wind_gust', names: ['gust', 'gusts', 'böe', 'böen', 'windböe', 'windböen'] },
  direction: { property: 'wind_direction', names: ['windrichtung'] },
  sunshine: { property: 'sunshine_duration', names: ['sunshine', 'sonne', 'sonnenscheindauer'] },
  radiation: { property: 'global_radiation', names: ['globalstrahlung'] },
  cloud: { property: 'cloud_cover', names: ['clouds', 'wolken', 'bewölkung', 'bedeckungsgrad'] },
};

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME = new Map(
  QUANTITIES.flatMap((quantity) => {
    const { property, names } = SPECS[quantity];
    return [plain(property), ...names].map((name) => [name, quantity] as const);
  })
);

/** What a field holds, by the hub's label or by its name; undefined for what is no weather. */
export function quantityOf({ name, labels, config }: Field): Quantity | undefined {
  const names = labels?.['property'] ? [labels['property']] : [name, config.displayNameFromDS, config.displayName];
  return names.map((one) => BY_NAME.get(plain(one ?? ''))).find((found) => found !== undefined);
}

/** Units of Grafana whose numbers are written otherwise than they are, by id. */
const BY_ID: Readonly<Record<string, string>> = { percentunit: '1', s: 's', m: 'min', h: 'h' };

/** As Grafana writes units behind numbers. */
const BY_SIGN: Readonly<Record<string, string>> = {
  ...{ '°C': 'Cel', '°F': '[degF]', '°': 'deg', 'W/m²': 'W/m2' },
  ...{ kn: '[kn_i]', mph: '[mi_i]/h', 'miles/h': '[mi_i]/h' },
};

/** The unit of a field as UCUM writes it; undefined where it says none. */
function ucumOf({ config: { unit = '' } }: Field): string | undefined {
  const { prefix = '', suffix = '' } = getValueFormat(unit)(1);
  const sign = `${prefix}${suffix}`.trim();
  return BY_ID[unit] ?? BY_SIGN[sign] ?? (sign || undefined);
}

/** From a field's unit to that of the vocabulary; undefined where no way is known, with no unit as it is. */
export function converterOf(field: Field, quantity: Quantity): ((value: number) => number) | undefined {
  const { ucum } = propertyOf(SPECS[quantity].property);
  const from = ucumOf(field) ?? ucum;
  return canConvert(from, ucum) ? (value) => convert(value, from, ucum) : undefined;
}

/** Which values can be: what the hub itself calls implausible is no weather. */
export function limitsOf(quantity: Quantity): { readonly min: number; readonly max: number } {
  const { min, max, aggregation } = propertyOf(SPECS[quantity].property);
  // Of sums the limits are those of an hour, and a day has more.
  return { min, max: aggregation === 'sum' ? Infinity : max };
}
