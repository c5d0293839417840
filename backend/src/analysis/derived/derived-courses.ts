import { HOUR, type Instant } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import { dailyMean, daysOf } from '../domain/climate/days';
import { DERIVATIONS, derivedSeries, type Derived, type Ingredient } from '../domain/derived/derived';
import { toSixDecimals } from '../series/aggregation';
import { quantityOf } from './derived-quantities';
import type { DescribedSeries } from '../../model/series';
import type { MeasuredHours } from '../hours/measured-hours';
import type { Curve } from '../series/curve';

/** What a quantity is at one station, and the height that it would need. */
export interface DerivedCourse extends Curve {
  readonly lacksHeight: boolean;
}

/** The quantity at each station that measures all it is computed of, hour by hour or as daily means. */
export function derivedCourses(
  quantity: Derived,
  all: readonly MeasuredHours[],
  bucket: '1h' | '1d',
  zone: string
): DerivedCourse[] {
  const stations = [...new Set(all.map(({ series }) => series.station))];
  return stations.flatMap((station) => {
    const own = DERIVATIONS[quantity].of.map((property) =>
      all.find(({ series }) => series.station === station && series.property === property)
    );
    return own.every((hours) => hours !== undefined) ? [courseOf(quantity, own, bucket, zone)] : [];
  });
}

function courseOf(quantity: Derived, own: readonly MeasuredHours[], bucket: '1h' | '1d', zone: string): DerivedCourse {
  const ingredients: Partial<Record<Ingredient, Float64Array>> = {};
  own.forEach(({ series, values }) => (ingredients[series.property as Ingredient] = values));
  const { height } = own[0]!.series.stationInfo;
  const hours = { first: own[0]!.first, values: derivedSeries(quantity, ingredients, height) };
  const days = bucket === '1d' ? daysOf(hours, 'local', zone) : [];
  return {
    series: seriesOf(quantity, own),
    lacksHeight: quantity === 'pressure_sea_level' && height === undefined,
    ...(bucket === '1h'
      ? { times: Array.from(hours.values, (_, i) => endOf(hours.first, i)), values: Array.from(hours.values, orNull) }
      : {
          times: days.map(({ day }) => midnight(day, zone)),
          values: days.map((day) => orNull(dailyMean(day))),
        }),
  };
}

/** Where a local day begins; of 24 stations over a year a calendar object each takes longer than all else. */
function midnight(day: string, zone: string): Instant {
  const [clock, wall] = [ZoneClock.of(zone), Date.parse(day)];
  return clock.instant(wall, clock.ahead(wall));
}

/** The hour is named by its end, as in all official data. */
const endOf = (first: Instant, i: number): Instant => first + (i + 1) * HOUR;

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : toSixDecimals(value));

/** The quantity described as if it were a series of its own: with the sources of all that it is computed of. */
function seriesOf(quantity: Derived, own: readonly MeasuredHours[]): DescribedSeries {
  const series = own.map((hours) => hours.series);
  const every = (of: (one: DescribedSeries) => string) => [...new Set(series.map(of))].join('; ');
  return {
    ...series[0]!,
    property: quantity,
    propertyInfo: quantityOf(quantity),
    feed: every(({ feed }) => feed),
    period: '1h',
    cadence: HOUR,
    licence: { ...series[0]!.licence, attribution: every(({ licence }) => licence.attribution) },
    modelled: series.some(({ modelled }) => modelled),
    demo: series.some(({ demo }) => demo),
  };
}
