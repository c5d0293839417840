import { lengthOf } from '../../../model/period';
import type { Instant, Interval } from '../../../model/time';
import { newestOf, type Newest } from '../content/newest';
import type { Point } from '../../../store/observation-store';
import { element, type Xml } from './element';
import { stamp } from './publication';
import { basicData } from './value';
import type { VersionedSite } from './site-table';
import { german } from './publication';

/** What was measured, as far as it is known. */
export interface Measured {
  /** By series: the newest reading that is current. */
  readonly points: ReadonlyMap<number, Point>;
  /** By series: from when until when it has measured. */
  readonly extents: ReadonlyMap<number, Interval>;
}

/** siteMeasurements: every index of the site with its newest reading, or that there is none. */
export function siteMeasurements({ station, version, quantities }: VersionedSite, measured: Measured): Xml {
  const newest = quantities.map((quantity) => newestOf(quantity, measured.points));
  const last = Math.max(...newest.map((one) => lastOf(one, measured)));
  const usual = usualEnd(newest) ?? last;
  return element(
    'roa:siteMeasurements',
    {},
    element('roa:measurementSiteReference', { targetClass: 'roa:MeasurementSite', id: station.id, version }),
    newest.map((one) => physicalQuantity(one, usual, measured)),
    element('roa:measurementTimeDefault', {}, endTime(usual))
  );
}

/** The end that most readings of the site have. */
function usualEnd(newest: readonly Newest[]): Instant | undefined {
  const counts = new Map<Instant, number>();
  for (const { reading } of newest) {
    if (reading) {
      counts.set(reading.point.end, (counts.get(reading.point.end) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, some], [b, others]) => others - some || b - a)[0]?.[0];
}

function lastOf({ series }: Newest, { extents }: Measured): Instant {
  return Math.max(...series.map(({ id }) => extents.get(id)?.end ?? -Infinity));
}

/** A still air has no direction, and 0 is the north of DATEX II. */
const isCalm = ({ form, reading }: Newest) =>
  /^wind.*direction$/.test(form.property) && reading !== undefined && reading.point.value === 0;

function physicalQuantity(one: Newest, usual: Instant, measured: Measured): Xml | undefined {
  const { form, series, reading } = one;
  if (isCalm(one)) {
    return undefined;
  }
  const { feed, licence } = reading?.series ?? series[0];
  return element(
    'roa:physicalQuantity',
    { index: form.index },
    element(
      'roa:physicalQuantity',
      { 'xsi:type': 'roa:SinglePhysicalQuantity' },
      reading ? undefined : nothingSince(lastOf(one, measured)),
      element(
        'roa:source',
        {},
        element('com:sourceIdentification', {}, feed),
        german('com:sourceName', licence.attribution)
      ),
      reading ? basicData(form, reading.point, ownTime(reading.point, lengthOf(series[0].period), usual)) : undefined
    )
  );
}

/** That a series has no current reading; it had its last one then. */
function nothingSince(last: Instant): Xml {
  return element(
    'roa:physicalQuantityFault',
    {},
    element('com:faultLastUpdateTime', {}, stamp(last)),
    element('roa:physicalQuantityFaultType', {}, 'noDataValuesAvailable')
  );
}

/**
 * The time of a value where it is another than its site and the site table say: both ends, as days of the clock change
 * have 23 hours and a moment none.
 */
function ownTime({ start, end }: Interval, length: number | undefined, usual: Instant): Xml | undefined {
  const isAsTold = end - start === length;
  if (isAsTold && end === usual) {
    return undefined;
  }
  const both = element(
    'roa:period',
    {},
    element('com:startOfPeriod', {}, stamp(start)),
    element('com:endOfPeriod', {}, stamp(end))
  );
  return element('roa:measurementOrCalculationTime', {}, endTime(end), isAsTold ? undefined : both);
}

function endTime(end: Instant): Xml[] {
  return [element('roa:timeMeaning', {}, 'endTime'), element('roa:timeValue', {}, stamp(end))];
}
