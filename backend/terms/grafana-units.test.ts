import { PROPERTIES } from './property';
import { displayUnit } from './units';
import { grafanaUnit, shownUnit } from './grafana-units';

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

it.each([
  ['1/h', 'suffix:veh/h'],
  ['1/km', 'suffix:veh/km'],
  ['uSv/h', 'suffix:µSv/h'],
  ['ug/m3', 'conμgm3'],
])('%s is %s to English readers', (ucum, unit) => {
  expect(grafanaUnit(ucum, 'en')).toBe(unit);
});

it('is the same unit for people, whichever way Grafana calls it', () => {
  for (const { ucum } of PROPERTIES) {
    expect([ucum, shownUnit(grafanaUnit(ucum))]).toEqual([ucum, displayUnit(ucum)]);
  }
  expect(['percentunit', 'string', 'time:YYYY'].map(shownUnit)).toEqual(['', '', '']);
});

it('leaves no UCUM in brackets to the reader', () => {
  expect(PROPERTIES.map((p) => grafanaUnit(p.ucum)).filter((unit) => /[[\]{}]/.test(unit))).toEqual([]);
});
