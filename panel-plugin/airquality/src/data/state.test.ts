import { courseFrame, SOEST_OST, soestOst, tableFrame } from '../testdata/frames';
import { readIndex } from './readIndex';
import { goesOn, lastDay, newestEnd, stateOf, worstFirst } from './state';
import type { Station } from './station';

const HOUR = 3_600_000;
const { firstEnd, lastEnd } = SOEST_OST;
const whole = { from: firstEnd - HOUR, until: lastEnd };

function only(...frames: Parameters<typeof readIndex>[0]): Station {
  const reading = readIndex(frames);
  return (reading.lack === null && reading.stations[0]) as Station;
}
const station = only(courseFrame(soestOst));

test('the newest hour with a class is the state, for three hours', () => {
  expect(stateOf(station, whole).hour?.end).toBe(lastEnd);
  expect(stateOf(station, { ...whole, until: lastEnd + 3 * HOUR }).hour?.end).toBe(lastEnd);
  expect(stateOf(station, { ...whole, until: lastEnd + 3 * HOUR + 1 })).toEqual({ hour: null, since: lastEnd });
});

test('an hour that has not begun is not now', () => {
  const fiveBefore = { ...whole, until: lastEnd - 5 * HOUR };
  expect(stateOf(station, fiveBefore).hour?.end).toBe(lastEnd - 4 * HOUR);
  expect([goesOn([station], fiveBefore), goesOn([station], whole)]).toEqual([true, false]);
  expect(stateOf(station, { ...whole, until: firstEnd - HOUR - 1 })).toEqual({ hour: null, since: null });
});

test('an hour that has no class yet does not hide the one before', () => {
  const fresh = only(courseFrame({ ...soestOst, class: [...SOEST_OST.class.slice(0, 23), null] }));
  expect(stateOf(fresh, whole).hour?.end).toBe(lastEnd - HOUR);
});

test('a station without any class does not know since when', () => {
  const silent = only(courseFrame({ ...soestOst, class: SOEST_OST.class.map(() => null) }));
  expect(stateOf(silent, whole)).toEqual({ hour: null, since: null });
});

test('a stale row of a table says since when', () => {
  const reading = readIndex([tableFrame()]);
  const selm = reading.lack === null ? reading.stations.at(-1)! : station;
  expect(stateOf(selm, whole)).toEqual({ hour: null, since: lastEnd - 9 * HOUR });
});

test('the last day has 24 hours, empty ones where the frame has none', () => {
  const gap = only(courseFrame({ ...soestOst, class: SOEST_OST.class.slice(0, 20) }));
  const day = lastDay(gap, { from: firstEnd - 48 * HOUR, until: lastEnd + HOUR / 2 });
  expect(day).toHaveLength(24);
  expect(day.at(-1)).toMatchObject({ end: lastEnd, class: null });
  expect(day.filter((hour) => hour.class === null)).toHaveLength(4);
});

test('hours before the range asked for are not drawn as missing', () => {
  const six = only(courseFrame({ ...soestOst, firstEnd: lastEnd - 5 * HOUR, class: SOEST_OST.class.slice(18) }));
  expect(lastDay(six, { from: lastEnd - 6 * HOUR, until: lastEnd })).toHaveLength(6);
});

test('of several stations the worst comes first and the silent one last', () => {
  const reading = readIndex([tableFrame()]);
  const stations = reading.lack === null ? reading.stations : [];
  const order = worstFirst(stations, whole).map(({ hours }) => hours[0]?.class);
  expect(order).toEqual([5, 4, 3, 2, 1, null]);
  expect(newestEnd(stations, whole)).toBe(lastEnd);
  expect(newestEnd([], whole)).toBeNull();
});
