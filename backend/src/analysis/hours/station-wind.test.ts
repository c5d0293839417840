import { scene } from '../../testing/scene';
import { mastFor, type WindMast } from './station-wind';
import type { Station, StationClass } from '../../model/kommune';

/** A hundredth of a degree to the north is 1.11 km. */
const station = (id: string, km: number, of: StationClass = 'reference'): Station => ({
  ...{ id, name: id, kommune: 'schwerte', lat: 51.4 + km / 111.2, lon: 7.6, class: of },
});
const mast = (id: string, km: number, of?: StationClass, covers = true): WindMast => ({
  ...{ station: station(id, km, of), series: [], covers },
});
const { catalogue } = scene('2026-07-01T00:00Z');
const HERE = station('here', 0);

test.each<[string, WindMast[], string | undefined]>([
  ['its own, whatever its class', [mast('near', 1), mast('here', 0, 'indicative')], 'here'],
  ['the nearest', [mast('far', 20), mast('near', 8)], 'near'],
  ['an official one before a console that is nearer', [mast('garden', 1, 'indicative'), mast('field', 14)], 'field'],
  ['a console where there is nothing else', [mast('garden', 1, 'indicative')], 'garden'],
  [
    'one that covers the time before its own that does not',
    [mast('here', 0, 'reference', false), mast('far', 25)],
    'far',
  ],
  ['none beyond 30 km', [mast('other', 31)], undefined],
])('the wind of a place is that of %s', (_, masts, expected) => {
  expect(mastFor(HERE, masts, '', catalogue)?.station.id).toBe(expected);
});

test('its distance is told', () => {
  expect(mastFor(HERE, [mast('near', 8)], '', catalogue)?.km).toBeCloseTo(8, 1);
});
