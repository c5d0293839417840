import type { StationConfig } from '../../config/region';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';

/** The provider's ids in a batch, each once. */
export function stationsIn(batch: Pick<Batch, 'readings'>): string[] {
  return [...new Set(batch.readings.map((reading) => reading.station))];
}

/** Which of these ids the configuration does not have. */
export function unknownStations(ids: readonly string[], stations: readonly StationConfig[]): string[] {
  const known = new Set(stations.map(({ provider }) => provider));
  return ids.filter((id) => !known.has(id));
}

/** Data came of stations that the Kommune does not have: the remedy is the YAML to paste. */
export function notConfigured(feed: string, kommune: string, ids: readonly string[]): HubError {
  const some = ids.slice(0, 5);
  const lines = some.map((id) => `    - { id: "${id}", name: …, lat: …, lon: …, class: indicative }`);
  const [subject, verb] = ids.length === 1 ? [`Station "${ids[0]}"`, 'is'] : [`${ids.length} stations`, 'are'];
  return new HubError(
    'not-found',
    `${subject} of ${feed} ${verb} not in the configuration of ${kommune}; nothing was stored.`,
    `Add under kommunen, ${kommune}, feeds, with name and place, then restart the hub or import again:\n- feed: ${feed}\n  stations:\n${lines.join('\n')}${ids.length > some.length ? '\n    …' : ''}`,
    { feed, kommune, stations: some }
  );
}
