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

test('what is not read is listed by name, the most frequent first', () => {
  const contents = { read: { Time: 3, 'Gust(m/s)': 3 }, unread: { 'Feels Like(℃)': 2, 'Indoor Humidity(%)': 3 } };
  expect(tally({ ...COUNTED, rejected: {}, contents })).toBe(
    '12 rows, 8 readings, 1 missing, 0 rejected\n  4 fields, 2 read; not read: Indoor Humidity(%) 3, Feels Like(℃) 2'
  );
});
