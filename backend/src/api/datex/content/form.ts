import { propertyOf } from '@smartregion/terms/property';
import type { Topic } from '../../../config/region';
import { ENVIRONMENT_FORMS, kindOf, type Pollutant } from '../../../feeds/traffic/datex2/environment-forms';
import { HOUR, type Interval } from '../../../model/time';

/** How a property of the hub is written in DATEX II. */
export interface Form {
  readonly property: string;
  /** The same in every table, for good. */
  readonly index: number;
  readonly topic: Topic;
  /** Type of its basicData. */
  readonly data: string;
  /** What the site table calls it. */
  readonly kind: string;
  /** From basicData down to the number, with prefixes. */
  readonly path: readonly string[];
  readonly pollutant?: Pollutant;
  /** Of flows: what is counted. */
  readonly vehicles?: string;
  /** The number in the unit of the document. */
  numberOf(value: number, interval: Interval): number;
}

interface Given extends Pick<Form, 'property' | 'data' | 'vehicles' | 'pollutant'> {
  readonly path: readonly string[];
  readonly unit: string;
}

const flow = (property: string, vehicles: string): Given => ({
  ...{ property, vehicles, data: 'TrafficFlow', unit: '1/h' },
  path: ['vehicleFlow', 'vehicleFlowRate'],
});

const TRAFFIC: readonly Given[] = [
  flow('traffic_flow_all', 'anyVehicle'),
  flow('traffic_flow_car', 'car'),
  flow('traffic_flow_heavy', 'heavyVehicle'),
  flow('bike_count', 'bicycle'),
  { property: 'traffic_speed_mean', data: 'TrafficSpeed', unit: 'km/h', path: ['averageVehicleSpeed', 'speed'] },
  { property: 'traffic_occupancy', data: 'TrafficConcentration', unit: '%', path: ['occupancy', 'percentage'] },
];

function formOf({ unit, path: [outer = '', ...inner], ...given }: Given, index: number): Form {
  const { ucum, domain } = propertyOf(given.property);
  return {
    ...given,
    index,
    topic: domain === 'traffic' ? 'traffic' : 'environment',
    kind: kindOf(given.data),
    // What stands in the data of roads is of their namespace, what is in that is common.
    path: [`roa:${outer}`, ...inner.map((name) => `com:${name}`)],
    numberOf: numbersFrom(ucum, unit),
  };
}

/** Ways from the units of the vocabulary to those of the schema; a test holds that there are no others. */
const SCALES: Readonly<Record<string, number>> = { 'mg/m3→ug/m3': 1000, 'mm→m': 0.001 };

function numbersFrom(ucum: string, unit: string): Form['numberOf'] {
  if (ucum === '{count}' && unit === '1/h') {
    return (count, { start, end }) => clean((count * HOUR) / (end - start));
  }
  if (ucum === unit) {
    return (value) => value;
  }
  const scale = SCALES[`${ucum}→${unit}`];
  if (scale === undefined) {
    throw new Error(`DATEX II has ${unit} and the hub ${ucum}: add the way from one to the other.`);
  }
  return (value) => clean(value * scale);
}

/** Without the noise of binary fractions. */
const clean = (value: number) => Number(value.toPrecision(15));

/** Others may keep what an index means: what is new goes to the end of its list. */
const FIRST_OF_ENVIRONMENT = 101;

/** By property. What is not in it is not published. */
export const FORMS: ReadonlyMap<string, Form> = new Map([
  ...TRAFFIC.map((given, i) => [given.property, formOf(given, i + 1)] as const),
  ...ENVIRONMENT_FORMS.map((given, i) => [given.property, formOf(given, FIRST_OF_ENVIRONMENT + i)] as const),
]);
