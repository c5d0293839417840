import { stamp, type Attribute } from './entity';
import { HANDED_ON } from '../../interfaces/handed-on';
import { DEFINED_BY_A_HUB } from '../../../model/property-names';
import type { Slot } from './frames';
import type { DescribedSeries } from '../../../model/series';
import type { Point } from '../../../store/observation-store';

/**
 * A reading as an instance of its attribute, with all that another hub wants to know of it; undefined where the model has
 * no value for it. `observedAt` is its end; the interval it stands for is beside it.
 * @param isUsual its series is the one that is usually meant
 */
export function attributeOf({ series, meaning }: Slot, point: Point, isUsual: boolean): Attribute | undefined {
  const value = meaning.write(point.value, point);
  return value === undefined
    ? undefined
    : {
        kind: 'Property',
        value,
        ...(meaning.unitCode === undefined ? {} : { unitCode: meaning.unitCode }),
        observedAt: point.end,
        ...(isUsual ? {} : { datasetId: datasetOf(series) }),
        about: aboutReading(series, point),
        modifiedAt: point.receivedAt,
      };
}

/** The name of a series beside others of its property. */
export function datasetOf({ feed, period }: DescribedSeries): string {
  return `urn:ngsi-ld:Dataset:${feed}:${period}`;
}

function aboutReading(series: DescribedSeries, { start, end, quality, reasons, qualifier }: Point): Attribute['about'] {
  return {
    ...(end > start ? { dateObservedFrom: stamp(start), dateObservedTo: stamp(end) } : {}),
    quality,
    ...(reasons.length > 0 ? { qualityReasons: reasons } : {}),
    ...(qualifier === undefined ? {} : { qualifier }),
    observedProperty: `${DEFINED_BY_A_HUB}${series.property}`,
    feed: series.feed,
    period: series.period,
    attribution: series.licence.attribution,
    ...(series.modelled ? { modelled: true } : {}),
    ...(HANDED_ON.has(series.feed) ? { handedOn: true } : {}),
    ...(series.demo ? { demo: true } : {}),
  };
}
