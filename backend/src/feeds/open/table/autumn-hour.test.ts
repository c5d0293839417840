import { iso, localInstants } from '../../../model/time';
import { rowTimes, type Wall } from './times';

/** 25 October 2026: from 02:00 to 03:00 twice, in UTC from midnight to 01:00 and from 01:00 to 02:00. */
const wall = (clock: string): Wall => ({ wall: Date.parse(`2026-10-25T${clock}:00Z`) });
const read = (...clocks: string[]) =>
  rowTimes(
    clocks.map(wall),
    clocks.map(() => 'a'),
    { timeZone: 'Europe/Berlin', marks: 'instant' }
  ).map((time) => (typeof time === 'string' ? time : `${iso(time.start).slice(11, 16)}${time.ambiguous ? '?' : ''}`));

it('the change of clocks is what the test says', () => {
  const two = { year: 2026, month: 10, day: 25, hour: 2 };
  expect(localInstants(two).map(iso)).toEqual(['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']);
});

it.each([
  ['a file that ends in the first', ['01:40', '02:00', '02:20'], ['23:40', '00:00', '00:20']],
  [
    'the file that goes on there',
    ['02:40', '02:00', '02:20', '02:40', '03:00'],
    ['00:40', '01:00', '01:20', '01:40', '02:00'],
  ],
  ['a file that begins in the second', ['02:20', '02:40', '03:00'], ['01:20', '01:40', '02:00']],
  ['the same with the newest first', ['03:00', '02:40', '02:20'], ['02:00', '01:40', '01:20']],
  ['all of both', ['02:00', '02:30', '02:00', '02:30'], ['00:00', '00:30', '01:00', '01:30']],
  [
    'a part of the first and all of the second',
    ['02:30', '02:00', '02:30', '03:00'],
    ['00:30', '01:00', '01:30', '02:00'],
  ],
  ['one hour alone between others', ['01:30', '02:00', '02:30', '03:00'], ['23:30', '00:00?', '00:30?', '02:00']],
  ['nothing beside it', ['02:30'], ['00:30?']],
  ['a gap behind it', ['02:30', '09:00'], ['00:30?', '08:00']],
])('%s', (_, clocks, expected) => {
  expect(read(...clocks)).toEqual(expected);
});
