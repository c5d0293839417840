import { tally } from './tally';

const COUNTED = { rows: 12, readings: 8, missing: 1, rejected: { indoor: 1, 'no coordinates': 3 } };

test('the head counts, the lines below say why something was rejected, the most frequent first', () => {
  expect(tally(COUNTED)).toBe(
    '12 rows, 8 readings, 1 missing, 4 rejected\n  rejected 3: no coordinates\n  rejected 1: indoor'
  );
});

test('forecasts and events are named where there are any', () => {
  expect(tally({ ...COUNTED, rejected: {}, forecasts: 6, events: 4, withdrawn: 1 })).toBe(
    '12 rows, 8 readings (6 forecasts), 1 missing, 0 rejected, 4 events, 1 withdrawn'
  );
  expect(tally({ ...COUNTED, rejected: {}, forecasts: 0, events: 0, withdrawn: 0 })).toBe(
    '12 rows, 8 readings, 1 missing, 0 rejected'
  );
});
