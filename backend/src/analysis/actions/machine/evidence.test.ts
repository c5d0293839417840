import { halfHours, testRule } from '../../../testing/action-rule';
import { HOUR, MINUTE } from '../../../model/time';
import { weigh } from './evidence';

const NOW = Date.parse('2026-07-01T12:00Z');
const RULE = testRule();
/** Watering: on while the soil has less than 20 %, off above 25 %. */
const SOIL = testRule({ on: { side: 'below', beyond: 20, intervals: 2, of: 3 }, off: { beyond: 25, for: HOUR } });

describe('n of m intervals', () => {
  test.each([
    ['none beyond', [70, 70, 70], 0, false],
    ['what equals the threshold does not exceed it', [80, 80, 80], 0, false],
    ['one of three', [70, 70, 81], 1, false],
    ['two of three with one between', [81, 70, 82], 2, true],
    ['two in a row', [70, 81, 82], 2, true],
    ['two of four are not two of three', [81, 70, 70, 82], 1, false],
    ['a missing interval stands in nobody’s place', [81, null, null, 82], 1, false],
    ['a missing interval is not beyond', [81, null, 82], 2, true],
    ['enough, but the newest is not beyond', [81, 82, 70], 2, false],
  ])('%s', (_, values, beyond, switchesOn) => {
    expect(weigh({ readings: halfHours(NOW, values) }, RULE, NOW)).toMatchObject({ beyond, switchesOn });
  });

  test('below: dry soil', () => {
    expect(weigh({ readings: halfHours(NOW, [19, 21, 18]) }, SOIL, NOW)).toMatchObject({ switchesOn: true });
    expect(weigh({ readings: halfHours(NOW, [26, 27, 28]) }, SOIL, NOW)).toMatchObject({ switchesOff: true });
  });

  test('one that a gap in time parts from the others is not among the last three', () => {
    const old = halfHours(NOW - 2 * HOUR, [90]);
    expect(weigh({ readings: [...old, ...halfHours(NOW, [70, 81])] }, RULE, NOW)).toMatchObject({ beyond: 1 });
  });
});

describe('back for long enough', () => {
  test.each([
    ['an hour below', [70, 63, 63], true],
    ['half an hour below', [63, 70, 63], false],
    ['between the thresholds is not back', [70, 70, 70], false],
    ['what equals the threshold is not below it', [64, 64, 64], false],
    ['a gap begins anew', [63, null, 63], false],
  ])('%s', (_, values, switchesOff) => {
    expect(weigh({ readings: halfHours(NOW, values) }, RULE, NOW)).toMatchObject({ switchesOff });
  });
});

describe('missing and stale', () => {
  test.each([
    ['no reading', { readings: [] }, NOW, /kein Wert/],
    ['only empty ones', { readings: halfHours(NOW, [null, null]) }, NOW, /kein Wert/],
    ['61 min old', { readings: halfHours(NOW, [90, 90, 90]) }, NOW + 61 * MINUTE, /61 min alt/],
    ['a query that fails', { unknown: { de: 'Station fehlt.', en: 'No station.' } }, NOW, /Station fehlt/],
    ['of the future', { readings: halfHours(NOW + 2 * HOUR, [90, 90, 90]) }, NOW, /kein Wert/],
  ])('%s: blind, whatever it says', (_, course, now, reason) => {
    const evidence = weigh(course, RULE, now);
    expect(evidence).toMatchObject({ switchesOn: false, switchesOff: false, beyond: 0 });
    expect(evidence.blind?.de).toMatch(reason);
  });

  test('60 min old is not older than 60 min', () => {
    expect(weigh({ readings: halfHours(NOW, [90, 90, 90]) }, RULE, NOW + HOUR).blind).toBeUndefined();
  });

  test('a forecast is as old as its run', () => {
    const readings = halfHours(NOW, [90, 90, 90]).map((one) => ({ ...one, issued: NOW - 2 * HOUR }));
    expect(weigh({ readings }, RULE, NOW).blind?.de).toMatch(/2 h alt/);
  });

  test('says how old each interval was', () => {
    const { inputs } = weigh({ readings: halfHours(NOW, [1, 2, 3, 4]) }, RULE, NOW + MINUTE);
    expect(inputs.map(({ value, age }) => [value, age / MINUTE])).toEqual([
      [2, 61],
      [3, 31],
      [4, 1],
    ]);
  });
});
