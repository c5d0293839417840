import { ENVIRONMENT_FORMS, kindOf } from './environment-forms';

/** What one index of a site stands for, as the site table says. */
export interface Characteristic {
  readonly index: number;
  /** What the table calls it: `trafficFlow`. */
  readonly kind: string;
  readonly quantity: Quantity;
  readonly vehicles: Vehicles;
  /** Undefined for the whole carriageway. */
  readonly lane?: string;
  /** Length of the interval, ms. */
  readonly period?: number;
}

export type Quantity = 'flow' | 'speed' | 'occupancy' | 'other';
/** `middle` and `long` are the length classes from 5.6 to 12.2 m and above: heavy vehicles only together. */
export type Vehicles = 'any' | 'car' | 'heavy' | 'bicycle' | 'middle' | 'long' | 'other';

/** How the values of a site become readings. Sites of the same layout share one plan. */
export interface Plan {
  readonly characteristics: ReadonlyMap<number, Characteristic>;
  readonly targets: readonly Target[];
  /** Indices of air, weather or road: the values themselves say what they are. */
  readonly environment: ReadonlySet<number>;
  /** Indices that no reading is made of though they should be, with the reason. */
  readonly refused: ReadonlyMap<number, string>;
  /** Indices that the hub does not read, with what they are. */
  readonly unread: ReadonlyMap<number, string>;
}

export interface Target {
  readonly property: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** A number of vehicles in the interval, and not how many they would be in an hour. */
  readonly isCounted?: true;
  /** The whole carriageway, or every lane of it. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly index: number;
  /** Index of the flow of all vehicles on the same lane: the weight of the lane's speed. */
  readonly flow?: number;
}

const PROPERTIES: Readonly<Record<string, Pick<Target, 'property' | 'unit' | 'isCounted'>>> = {
  'flow any': { property: 'traffic_flow_all', unit: '1/h' },
  'flow car': { property: 'traffic_flow_car', unit: '1/h' },
  'flow heavy': { property: 'traffic_flow_heavy', unit: '1/h' },
  'flow bicycle': { property: 'bike_count', unit: '{count}', isCounted: true },
  'speed any': { property: 'traffic_speed_mean', unit: 'km/h' },
  'occupancy any': { property: 'traffic_occupancy', unit: '%' },
};

/** What measured data can deliver. */
export const DATEX2_PROPERTIES: readonly string[] = [...Object.values(PROPERTIES), ...ENVIRONMENT_FORMS].map(
  ({ property }) => property
);

const ENVIRONMENT: ReadonlySet<string> = new Set(ENVIRONMENT_FORMS.map(({ data }) => kindOf(data)));

/**
 * Decides from the site table alone what each index is good for:
 * - a value of the whole carriageway stands for itself; values of its lanes beside it are not needed
 * - where there are only lanes, flows are summed and speeds weighted by the flow of their lane (see combine.ts)
 * - the same thing listed twice, and occupancy lane by lane, allow no single value: refused rather than guessed
 */
export function planOf(characteristics: readonly Characteristic[]): Plan {
  const refused = new Map<number, string>();
  const unread = new Map<number, string>();
  const environment = new Set<number>();
  const groups = new Map<string, Characteristic[]>();
  const heavyNamed = characteristics.some(({ quantity, vehicles }) => quantity === 'flow' && vehicles === 'heavy');
  for (const c of characteristics) {
    const key = `${c.quantity} ${c.vehicles}`;
    if (ENVIRONMENT.has(c.kind)) {
      environment.add(c.index);
    } else if (key in PROPERTIES) {
      groups.set(key, [...(groups.get(key) ?? []), c]);
    } else {
      unread.set(c.index, `${c.kind} (${withoutProperty(c)})`);
    }
  }
  const targets: Target[] = [];
  for (const [key, group] of groups) {
    const whole = group.filter((c) => c.lane === undefined);
    const chosen = whole.length > 0 ? whole : group;
    group
      .filter((c) => !chosen.includes(c))
      .forEach((c) => unread.set(c.index, `${c.kind} (lane beside a value of all lanes)`));
    if (new Set(chosen.map((c) => c.lane)).size < chosen.length) {
      chosen.forEach((c) => refused.set(c.index, 'listed twice in the site table'));
    } else if (chosen.length > 1 && chosen[0]!.quantity === 'occupancy') {
      chosen.forEach((c) => unread.set(c.index, `${c.kind} (of single lanes)`));
    } else {
      const parts = chosen.map((c) => ({ index: c.index, flow: flowOfLane(c, characteristics) }));
      targets.push({ ...PROPERTIES[key]!, quantity: chosen[0]!.quantity, parts });
    }
  }
  const lengths = heavyNamed ? undefined : heavyOfLengths(characteristics);
  if (lengths) {
    lengths.parts.forEach(({ index }) => unread.delete(index));
    targets.push(lengths);
  }
  return { characteristics: new Map(characteristics.map((c) => [c.index, c])), targets, environment, refused, unread };
}

/** Where a table tells vehicles apart by length alone: those from 5.6 m on, in every lane. */
function heavyOfLengths(characteristics: readonly Characteristic[]): Target | undefined {
  const flows = characteristics.filter((c) => c.quantity === 'flow');
  const of = (vehicles: Vehicles) => flows.filter((c) => c.vehicles === vehicles);
  const places = (list: readonly Characteristic[]) => list.map(({ lane = '' }) => lane).sort();
  const [middle, long] = [of('middle'), of('long')];
  const isWhole = middle.length > 0 && new Set(places(middle)).size === middle.length;
  const isOfOnePlace = isWhole && JSON.stringify(places(middle)) === JSON.stringify(places(long));
  const isMixed = places(middle).includes('') && middle.length > 1;
  return isOfOnePlace && !isMixed
    ? {
        ...PROPERTIES['flow heavy']!,
        quantity: 'flow',
        parts: [...middle, ...long].map(({ index }) => ({ index })),
      }
    : undefined;
}

/** Why no reading can be made of it. */
function withoutProperty({ quantity, vehicles }: Characteristic): string {
  if (quantity === 'other') {
    return 'no property';
  }
  if (quantity === 'flow' && (vehicles === 'middle' || vehicles === 'long')) {
    return 'length class that is only a part of the heavy vehicles';
  }
  return vehicles === 'other' ? 'other class of vehicles' : 'of one class of vehicles';
}

function flowOfLane(of: Characteristic, all: readonly Characteristic[]): number | undefined {
  const flows = all.filter((c) => c.quantity === 'flow' && c.vehicles === 'any' && c.lane === of.lane);
  return flows.length === 1 ? flows[0]!.index : undefined;
}
