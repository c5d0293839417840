import { DAY, HOUR } from '../../model/time';
import { liveNow, liveRange } from './live-range';

const at = (text: string) => Date.parse(`2026-07-01T${text}Z`);
const NOON = at('12:00:00');

it.each([
  [
    'all who ask within a step ask the same',
    at('12:00:01.234') - DAY,
    at('12:00:01.234'),
    NOON + 5000 - DAY,
    NOON + 5000,
  ],
  ['a browser whose clock goes after', at('11:59:42.001') - HOUR, at('11:59:42.001'), at('10:59:45'), at('11:59:45')],
  ['since midnight', at('00:00:00'), at('12:00:01.234'), at('00:00:00'), NOON + 5000],
  ['since a moment that was chosen', at('10:00:00') + 1, at('12:00:01.234'), at('10:00:00') + 1, NOON + 5000],
  ['yesterday', NOON - 2 * DAY + 7, NOON - DAY + 7, NOON - 2 * DAY + 7, NOON - DAY + 7],
  ['the next day', at('12:00:01.234'), at('12:00:01.234') + DAY, NOON + 5000, NOON + 5000 + DAY],
  ['the day after', NOON + DAY + 7, NOON + 2 * DAY + 7, NOON + DAY + 7, NOON + 2 * DAY + 7],
])('%s', (_, start, end, liveStart, liveEnd) => {
  expect(liveRange({ start, end }, at('12:00:01.500'))).toEqual({ start: liveStart, end: liveEnd });
});

it('says one "now" for all of a step', () => {
  expect([liveNow(at('12:00:00')), liveNow(at('12:00:04.999')), liveNow(at('12:00:05'))]).toEqual([
    NOON,
    NOON,
    at('12:00:05'),
  ]);
});
