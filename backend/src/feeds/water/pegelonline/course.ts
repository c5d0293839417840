import { HubError } from '@smartregion/terms/errors';
import { iso, type Interval } from '../../../model/time';
import type { FeedContext, Payload } from '../../feed';
import { nameOf } from '../../support/unpack/payload';
import type { Timeseries } from './document';
import { quantityOf, type Quantity } from './series';

/** The course of a series in a time; the fragment, which stays here, tells the parser what the answer does not. */
export function courseUrl(
  asked: string,
  uuid: string,
  { shortname, unit }: Timeseries,
  { start, end }: Interval
): string {
  const path = `stations/${encodeURIComponent(uuid)}/${encodeURIComponent(shortname)}/measurements.json`;
  const url = new URL(path, asked);
  url.search = new URLSearchParams({ start: iso(start), end: iso(end) }).toString();
  url.hash = new URLSearchParams({ series: shortname, unit }).toString();
  return url.href;
}

/**
 * Whose measurements these are: their document names neither gauge nor series nor unit.
 * @throws HubError `payload` when nobody knows
 */
export function seriesOf(payload: Payload, { asked, station }: FeedContext): { station: string; quantity: Quantity } {
  const named = new URLSearchParams(asked ? new URL(asked.url).hash.slice(1) : '');
  const quantity = quantityOf({ shortname: named.get('series') ?? '', unit: named.get('unit') ?? '' });
  if (!station || !quantity) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} holds measurements, but does not say of which gauge, series and unit.`,
      'Let the hub fetch the gauge itself: it asks for the series and knows what they are.',
      { name: payload.name }
    );
  }
  return { station, quantity };
}
