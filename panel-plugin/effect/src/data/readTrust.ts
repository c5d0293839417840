import { numberAt } from '../../../shared/src/frames/fields';
import { type Cells, keyOf, rowsOf } from './cells';
import { fleetOf } from './fleet';
import { type Fit, type Heard, type Part, type Sensor, worstFirst } from './trust';

export interface Trust {
  readonly sensors: readonly Sensor[];
  readonly fleet: readonly Heard[];
}

export const isTrustTable = (cells: Cells): boolean =>
  cells.has('number', 'slope', 'intercept', 'uncertainty') && cells.has('boolean', 'reports');
const isDrift = (cells: Cells): boolean =>
  cells.has('time', 'time') && cells.has('number', 'slope', 'slope_low') && cells.has('boolean', 'drifted');
const isHumidity = (cells: Cells): boolean => cells.has('string', 'humidity') && cells.has('number', 'slope');
const isPairs = (cells: Cells): boolean => cells.has('number', 'reference_value', 'sensor_value');
const isHealth = (cells: Cells): boolean => cells.has('string', 'state', 'station') && !cells.has('number', 'slope');

/** Sensors, the worst first, with months, bands and hours, and who of the fleet is heard. */
export function readTrust(all: readonly Cells[]): Trust {
  const summary = all.find(isTrustTable)!;
  const drift = grouped(all.find(isDrift));
  const humidity = grouped(all.find(isHumidity));
  const pairs = all.filter(isPairs);
  const rows = rowsOf(summary);
  const compared = rows.filter((row) => (summary.number('n', row) ?? 0) > 0);
  const sensors = rows.map((row): Sensor => {
    const name = summary.text('station_name', row) ?? summary.text('station', row) ?? '';
    const property = summary.text('property_name', row) ?? '';
    const key = keyOf(name, property);
    const own =
      pairs.find(({ frame }) => frame.name === `${name} · ${property}`) ??
      (pairs.length === compared.length ? pairs[compared.indexOf(row)] : undefined);
    return {
      name,
      property,
      station: summary.text('station', row) ?? name,
      kommune: summary.text('kommune_name', row) ?? '',
      result: summary.text('result', row) ?? '',
      reports: summary.flag('reports', row) ?? true,
      last: summary.time('last', row),
      links: summary.links(row),
      reference: summary.text('reference_name', row),
      hours: summary.number('n', row) ?? 0,
      coverage: summary.number('coverage', row),
      limit: summary.number('limit', row),
      fit: fitOf(summary, row),
      classMet: summary.number('class_met', row),
      allowed: summary.number('uncertainty_allowed', row),
      most: summary.number('reference_most', row),
      months: (drift.get(key) ?? []).flatMap(([cells, at]) => {
        const time = cells.time('time', at);
        return time === null
          ? []
          : [
              {
                ...{ ...partOf(cells, at), time, drifted: cells.flag('drifted', at) ?? false },
                links: cells.links(at),
              },
            ];
      }),
      bands: (humidity.get(key) ?? []).map(([cells, at]) => ({
        ...partOf(cells, at),
        name: cells.text('humidity', at) ?? '',
      })),
      pairs: pairsOf(own),
      attribution: summary.text('attribution', row) ?? '',
      demo: summary.flag('demo', row) ?? false,
      field: summary.field('bias_at_limit') ?? summary.field('intercept')!,
    };
  });
  return { sensors: worstFirst(sensors), fleet: fleetOf(sensors, all.find(isHealth)) };
}

function fitOf(cells: Cells, row: number): Fit | null {
  const [slope, intercept] = [cells.number('slope', row), cells.number('intercept', row)];
  const [bias, uncertainty] = [cells.number('bias_at_limit', row), cells.number('uncertainty', row)];
  return slope === null || intercept === null || bias === null || uncertainty === null
    ? null
    : { slope, intercept, bias, uncertainty, r2: cells.number('fit_r2', row) };
}

const partOf = (cells: Cells, row: number): Part => ({
  slope: cells.number('slope', row),
  low: cells.number('slope_low', row),
  high: cells.number('slope_high', row),
  hours: cells.number('n', row) ?? 0,
});

/** Rows of months or bands by sensor and property, as these are called: the tables have no id of the property. */
function grouped(cells: Cells | undefined): ReadonlyMap<string, readonly (readonly [Cells, number])[]> {
  const found = new Map<string, [Cells, number][]>();
  for (const row of cells ? rowsOf(cells) : []) {
    const key = keyOf(cells!.text('station_name', row), cells!.text('property_name', row));
    const own = found.get(key) ?? [];
    own.push([cells!, row]);
    found.set(key, own);
  }
  return found;
}

function pairsOf(cells: Cells | undefined): Sensor['pairs'] {
  const [reference, sensor]: [number[], number[]] = [[], []];
  const [xs, ys] = [cells?.field('reference_value'), cells?.field('sensor_value')];
  for (let row = 0; row < (cells?.rows ?? 0); row += 1) {
    const x = numberAt(xs, row);
    const y = numberAt(ys, row);
    if (x !== null && y !== null) {
      reference.push(x);
      sensor.push(y);
    }
  }
  return { reference, sensor };
}
