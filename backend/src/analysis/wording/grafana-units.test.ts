import { PROPERTIES } from '@smartregion/terms/property';
import { grafanaUnit } from './grafana-units';

it.each([
  ['Cel', 'celsius'],
  ['ug/m3', 'conμgm3'],
  ['mm', 'suffix:mm'],
  ['uSv/h', 'suffix:µSv/h'],
  ['1/h', 'suffix:Kfz/h'],
  ['m3/s', 'suffix:m³/s'],
  ['{count}', 'none'],
])('%s is %s in Grafana', (ucum, unit) => {
  expect(grafanaUnit(ucum)).toBe(unit);
});

it('leaves no UCUM in brackets to the reader', () => {
  expect(PROPERTIES.map((p) => grafanaUnit(p.ucum)).filter((unit) => /[[\]{}]/.test(unit))).toEqual([]);
});
