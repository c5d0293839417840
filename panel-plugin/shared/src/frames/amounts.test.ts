import { createTheme, FieldType } from '@grafana/data';
import { amountsOf } from './amounts';

const written = (config: object, value: number, language: 'de' | 'en' = 'de') =>
  amountsOf({ name: 'mean', type: FieldType.number, config, values: [] }, language, createTheme()).amount(value);

test.each([
  ['the hub’s unit', { unit: 'suffix:Kfz/h', decimals: 0 }, 872.4, '872\u202fKfz/h'],
  ['Grafana’s id of it', { unit: 'con\u03bcgm3', decimals: 1 }, 14.84, '14,8\u202fµg/m³'],
  ['a count', { unit: 'none' }, 1234, '1.234'],
  ['no unit', {}, 3, '3'],
  ['a unit that an override has set: Grafana writes it', { unit: 'kwatth' }, 12, '12 kWh'],
])('%s', (_name, config, value, text) => {
  expect(written(config, value)).toBe(text);
});

test('in English', () => {
  expect(written({ unit: 'con\u03bcgm3', decimals: 1 }, 14.84, 'en')).toBe('14.8\u202fµg/m³');
});
