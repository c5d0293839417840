import type { StationConfig } from '../../config/region';
import type { HubEvent } from '../../model/event';
import { EMPTY_BATCH } from '../../model/observation';
import { concerns, eventsFor, withinPart } from './concerned-events';

const station = (provider: string, lat: number, lon: number): StationConfig => ({
  id: `hub-${provider}`,
  provider,
  name: provider,
  lat,
  lon,
  class: 'reference',
});

/** The A 1 where it passes Schwerte, and the town's warn cell. */
const STATIONS = [station('A1', 51.4411, 7.569), station('805978028', 51.4411, 7.569)];

const event = (id: string, stations: string[], place?: HubEvent['place']): HubEvent => ({
  id,
  kind: 'roadworks',
  onset: 0,
  severity: 'minor',
  texts: { de: { headline: id } },
  stations,
  place,
});

// From Schwerte it is 13 km to Unna, 70 km to Köln.
const UNNA = { lat: 51.5349, lon: 7.6899 };
const KOELN = { lat: 50.9375, lon: 6.9603 };

test.each([
  ['names a station', event('e', ['805978036', '805978028']), undefined, true],
  ['names none of the stations', event('e', ['805978036']), undefined, false],
  ['names nobody', event('e', []), undefined, false],
  ["is not asked by the hub's id", event('e', ['hub-A1']), undefined, false],
  ['is near', event('e', ['A1'], UNNA), 15, true],
  ['is too far', event('e', ['A1'], KOELN), 15, false],
  ['is near a road that the Kommune does not have', event('e', ['A2'], UNNA), 15, false],
  ['is anywhere, for a feed without a reach', event('e', ['A1'], KOELN), undefined, true],
])('an event that %s', (_, told, reach, expected) => {
  expect(concerns(told, STATIONS, reach)).toBe(expected);
});

test('a station whose place is unknown is near everything', () => {
  expect(concerns(event('e', ['A1'], KOELN), [station('A1', NaN, NaN)], 15)).toBe(true);
});

test('of a batch there come the own events; what does not concern is taken back, as it may have before', () => {
  const own = event('own', ['805978028']);
  const batch = {
    ...EMPTY_BATCH,
    events: [own, event('elsewhere', ['805978036'])],
    withdrawn: ['cancelled'],
    snapshot: { scope: '', ids: ['own', 'elsewhere'] },
  };
  expect(eventsFor(batch, STATIONS)).toEqual({
    events: [own],
    withdrawn: ['cancelled', 'elsewhere'],
    snapshot: batch.snapshot,
  });
});

test('a batch without a word of events changes nothing; an empty snapshot does', () => {
  expect(eventsFor(EMPTY_BATCH, STATIONS)).toBeUndefined();
  const snapshot = { scope: 'A1/roadworks', ids: [] };
  expect(eventsFor({ ...EMPTY_BATCH, snapshot }, STATIONS)).toEqual({ events: [], withdrawn: [], snapshot });
});

test('of two entries of one feed each is complete for its own part', () => {
  const told = { events: [event('storm', ['805978028'])], withdrawn: ['old'], snapshot: { scope: '', ids: ['storm'] } };
  expect(withinPart(told, '')).toEqual(told);
  const gemeinden = withinPart(told, 'gemeinden');
  expect(gemeinden.events.map(({ scope }) => scope)).toEqual(['gemeinden/']);
  expect(gemeinden.snapshot).toEqual({ scope: 'gemeinden/', ids: ['storm'] });
  expect(withinPart(told, 'kreise').snapshot!.scope).not.toBe(gemeinden.snapshot!.scope);
});
