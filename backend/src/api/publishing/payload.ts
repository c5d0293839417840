import { senmlSymbol } from '../../feeds/open/senml/units';
import { iso } from '../../model/time';
import type { Observation } from '../../model/observation';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';

/** What is published of a reading. */
export type Published = Pick<Observation, 'start' | 'end' | 'value' | 'quality'> & { readonly receivedAt: Instant };
export type Format = (reading: Published, series: DescribedSeries, topic: string) => string;

/** An object of the hub's own, with everything that a reader must know of a value. */
const json: Format = ({ start, end, value, quality, receivedAt }, { feed, propertyInfo, licence, demo }) =>
  JSON.stringify({
    ...{ value, unit: propertyInfo.ucum, quality, start: iso(start), end: iso(end), receivedAt: iso(receivedAt), feed },
    attribution: licence.attribution,
    ...(demo && { demo }),
  });

/**
 * A pack of one record (RFC 8428): its name is the topic, its time the end of the interval. Names have only some
 * characters there (section 4.5.1), and a unit that the registry lacks is left out.
 */
const senml: Format = ({ end, value }, { property, propertyInfo }, topic) => {
  const base = topic.slice(0, topic.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9\-:./_]/g, '_');
  const u = property === 'relative_humidity' ? '%RH' : senmlSymbol(propertyInfo.ucum);
  return JSON.stringify([{ bn: base, n: property, ...(u !== undefined && { u }), t: end / 1000, v: value }]);
};

export const FORMATS: Readonly<Record<'json' | 'senml', Format>> = { json, senml };
