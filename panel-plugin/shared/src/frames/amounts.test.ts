import { createTheme, FieldType } from '@grafana/data';
import { amountsOf } from './amounts';

const written = (config: object, value: number, language: 'de' | 'en' = 'de') =>
  amountsOf({ name: 'mean', type: FieldType.number, config, values: [] }, language, createTheme()).amount(value);

test.each([
  ['the hub’s unit', { unit: 'suffix:Kfz/h', decimals: 0 }, 872.4, '872\u202fKfz/h'],
  ['Grafana’s id of it', { unit: 'con\u03bcgm3', decimals: 1 }, 14.84, '14,8\u202fµg/m³'],
  ['a unit that brings its own space for Grafana', { unit: 'suffix: h', decimals: 1 }, 16, '16,0\u202fh'],
  ['a share, with the reader’s sign', { unit: 'percentunit', decimals: 1 }, 0.0694, '6,9\u202f%'],
  ['a share without digits', { unit: 'percentunit' }, 0.99, '99\u202f%'],
  ['percent', { unit: 'percent', decimals: 0 }, 81.2, '81\u202f%'],
  ['a count', { unit: 'none' }, 1234, '1.234'],
  ['no unit', {}, 3, '3'],
  ['a unit that an override has set: Grafana writes it', { unit: 'kwatth' }, 12, '12 kWh'],
])('%s', (_name, config, value, text) => {
  expect(written(config, value)).toBe(text);
});

test('in English', () => {
  expect(written({ unit: 'con\u03bcgm3', decimals: 1 }, 14.84, 'en')).toBe('14.8\u202fµg/m³');
});

test('the marks of an axis of shares are in percent, none like another', () => {
  const field = { name: 'share', type: FieldType.number, config: { unit: 'percentunit', decimals: 0 }, values: [] };
  expect(amountsOf(field, 'de', createTheme()).marks([0.05, 0.055, 0.06])).toEqual(['5,0', '5,5', '6,0']);
});
