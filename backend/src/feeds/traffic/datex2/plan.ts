/** What one index of a site stands for, as the site table says. */
export interface Characteristic {
  readonly index: number;
  readonly quantity: Quantity;
  readonly vehicles: Vehicles;
  /** Undefined for the whole carriageway. */
  readonly lane?: string;
  /** Length of the interval, ms. */
  readonly period?: number;
}

export type Quantity = 'flow' | 'speed' | 'occupancy' | 'other';
export type Vehicles = 'any' | 'car' | 'heavy' | 'other';

/** How the values of a site become readings. Sites of the same layout share one plan. */
export interface Plan {
  readonly characteristics: ReadonlyMap<number, Characteristic>;
  readonly targets: readonly Target[];
  /** Indices that no reading is made of, with the reason. */
  readonly refused: ReadonlyMap<number, string>;
}

export interface Target {
  readonly property: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** The whole carriageway, or every lane of it. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly index: number;
  /** Index of the flow of all vehicles on the same lane: the weight of the lane's speed. */
  readonly flow?: number;
}

const PROPERTIES: Readonly<Record<string, { readonly property: string; readonly unit: string }>> = {
  'flow any': { property: 'traffic_flow_all', unit: '1/h' },
  'flow car': { property: 'traffic_flow_car', unit: '1/h' },
  'flow heavy': { property: 'traffic_flow_heavy', unit: '1/h' },
  'speed any': { property: 'traffic_speed_mean', unit: 'km/h' },
  'occupancy any': { property: 'traffic_occupancy', unit: '%' },
};

/** What measured data can deliver. */
export const DATEX2_PROPERTIES: readonly string[] = Object.values(PROPERTIES).map(({ property }) => property);

/**
 * Decides from the site table alone what each index is good for:
 * - a value of the whole carriageway stands for itself; values of its lanes beside it are not needed
 * - where there are only lanes, flows are summed and speeds weighted by the flow of their lane (see combine.ts)
 * - the same thing listed twice, and occupancy lane by lane, allow no single value: refused rather than guessed
 */
export function planOf(characteristics: readonly Characteristic[]): Plan {
  const refused = new Map<number, string>();
  const groups = new Map<string, Characteristic[]>();
  for (const c of characteristics) {
    const key = `${c.quantity} ${c.vehicles}`;
    if (key in PROPERTIES) {
      groups.set(key, [...(groups.get(key) ?? []), c]);
    } else {
      refused.set(c.index, reasonWithoutProperty(c));
    }
  }
  const targets: Target[] = [];
  for (const [key, group] of groups) {
    const whole = group.filter((c) => c.lane === undefined);
    const chosen = whole.length > 0 ? whole : group;
    group.filter((c) => !chosen.includes(c)).forEach((c) => refused.set(c.index, 'lane beside a value of all lanes'));
    const objection = objectionTo(chosen);
    if (objection) {
      chosen.forEach((c) => refused.set(c.index, objection));
    } else {
      const parts = chosen.map((c) => ({ index: c.index, flow: flowOfLane(c, characteristics) }));
      targets.push({ ...PROPERTIES[key]!, quantity: chosen[0]!.quantity, parts });
    }
  }
  return { characteristics: new Map(characteristics.map((c) => [c.index, c])), targets, refused };
}

function reasonWithoutProperty({ quantity }: Characteristic): string {
  if (quantity === 'other') {
    return 'kind of value without a property';
  }
  return quantity === 'speed' ? 'speed of one vehicle class' : 'vehicle class without a property';
}

function objectionTo(chosen: readonly Characteristic[]): string | undefined {
  if (new Set(chosen.map((c) => c.lane)).size < chosen.length) {
    return 'listed twice in the site table';
  }
  return chosen.length > 1 && chosen[0]!.quantity === 'occupancy' ? 'occupancy of single lanes' : undefined;
}

function flowOfLane(of: Characteristic, all: readonly Characteristic[]): number | undefined {
  const flows = all.filter((c) => c.quantity === 'flow' && c.vehicles === 'any' && c.lane === of.lane);
  return flows.length === 1 ? flows[0]!.index : undefined;
}
