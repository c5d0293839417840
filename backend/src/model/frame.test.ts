import { frame, numberField, timeField } from './frame';

test.each([
  ['a time series has a time column that cannot be null, or no alert rule takes it', [1, 2], false],
  ['a table may have rows without a time', [1, null], true],
])('%s', (_, times, nullable) => {
  expect(timeField('time', times).schema.typeInfo).toEqual({ frame: 'time.Time', nullable });
});

test('numbers may always be missing', () => {
  expect(numberField('value', [1, 2]).schema.typeInfo).toEqual({ frame: 'float64', nullable: true });
});

test('columns of different length are refused: Grafana would drop the whole answer', () => {
  expect(() => frame('x', [timeField('time', [1, 2]), numberField('value', [1])])).toThrow('different length');
});
