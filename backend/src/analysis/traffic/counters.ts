import { PROPERTIES } from '@smartregion/terms/property';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { MeasuredHours } from '../hours/measured-hours';

/** Who is counted, and the property that is the count of all of them. */
export const KINDS = {
  motor: { de: 'Kfz', en: 'Motor vehicles', of: 'traffic_flow_all' },
  bike: { de: 'Räder', en: 'Bicycles', of: 'bike_count' },
  foot: { de: 'Zu Fuß', en: 'Pedestrians', of: 'pedestrian_count' },
} as const satisfies Record<string, Sentence & { readonly of: string }>;
export type Kind = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as Kind[];

/** Of bicycles and people one wants to know how many there were in a year. */
export const isCountedByYear = ({ property }: Pick<DescribedSeries, 'property'>): boolean =>
  property === KINDS.bike.of || property === KINDS.foot.of;

/** Vehicles per hour of one class of speeds: `traffic_flow_speed_30_40`, the last one is open (`…_up`). */
const SPEED_CLASS = /^traffic_flow_speed_(\d+)_(\d+|up)$/;

export interface SpeedBounds {
  readonly property: string;
  readonly from: number;
  readonly to: number;
}

/** The classes of speeds that the vocabulary has, slowest first. */
export const SPEED_CLASSES: readonly SpeedBounds[] = PROPERTIES.flatMap(({ id }) => {
  const [, from, to] = SPEED_CLASS.exec(id) ?? [];
  return from === undefined ? [] : [{ property: id, from: Number(from), to: to === 'up' ? Infinity : Number(to) }];
}).sort((a, b) => a.from - b.from);

/** What is read of each kind beside its count. */
export const BESIDE: Readonly<Record<Kind, readonly string[]>> = {
  motor: ['traffic_flow_heavy', 'traffic_speed_v85', ...SPEED_CLASSES.map(({ property }) => property)],
  bike: [],
  foot: [],
};

/** A station that counts one kind. */
export interface Counter {
  readonly kind: Kind;
  readonly counts: MeasuredHours;
  /** Of motor vehicles, what else it tells of them in the same hours. */
  readonly heavy?: MeasuredHours;
  readonly v85?: MeasuredHours;
  readonly classes: readonly (SpeedBounds & { readonly hours: MeasuredHours })[];
}

export function countersOf(all: readonly MeasuredHours[], kinds: readonly Kind[]): Counter[] {
  const stations = [...new Set(all.map(({ series }) => series.station))];
  return stations.flatMap((station) => {
    const of = (property: string) =>
      all.find(({ series }) => series.station === station && series.property === property);
    return kinds.flatMap((kind): Counter[] => {
      const counts = of(KINDS[kind].of);
      if (!counts) {
        return [];
      }
      const classes = SPEED_CLASSES.flatMap((bounds) => {
        const hours = kind === 'motor' ? of(bounds.property) : undefined;
        return hours ? [{ ...bounds, hours }] : [];
      });
      return [
        kind === 'motor'
          ? { kind, counts, classes, heavy: of('traffic_flow_heavy'), v85: of('traffic_speed_v85') }
          : { kind, counts, classes },
      ];
    });
  });
}
