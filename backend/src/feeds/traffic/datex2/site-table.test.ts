import { vehiclesOf } from './site-table';
import type { XmlElement } from '../../support/xml/xml-element';

const element = (name: string, content: string | XmlElement[]): XmlElement => ({
  name,
  attributes: {},
  children: typeof content === 'string' ? [] : content,
  text: typeof content === 'string' ? content : '',
});
const type = (text: string) => element('vehicleType', text);
const length = (comparison: string, metres: string) =>
  element('lengthCharacteristic', [element('comparisonOperator', comparison), element('vehicleLength', metres)]);

it.each<[string, XmlElement[], string]>([
  ['nothing said', [], 'any'],
  ['any vehicle', [type('anyVehicle')], 'any'],
  ['cars', [type('car')], 'car'],
  ['cars and light vehicles', [type('carOrLightVehicle')], 'car'],
  ['lorries', [type('lorry')], 'heavy'],
  ['lorries and buses', [type('lorry'), type('bus')], 'heavy'],
  ['heavy vehicles by that name', [type('heavyVehicle')], 'heavy'],
  ['bicycles', [type('bicycle')], 'bicycle'],
  ['buses alone', [type('bus')], 'other'],
  ['cars and lorries', [type('car'), type('lorry')], 'other'],
  ['motorcycles', [type('motorcycle')], 'other'],
  ['under 5.6 m', [length('lessThan', '5.6')], 'car'],
  ['up to 5.60 m', [length('lessThanOrEqualTo', '5.60')], 'car'],
  ['over 12.2 m', [length('greaterThan', '12.2')], 'long'],
  ['from 12.2 m', [length('greaterThanOrEqualTo', '12.2')], 'long'],
  ['5.6 to 12.2 m', [length('greaterThanOrEqualTo', '5.6'), length('lessThanOrEqualTo', '12.2')], 'middle'],
  ['2.4 to 5.6 m', [length('greaterThan', '2.4'), length('lessThanOrEqualTo', '5.6')], 'other'],
  ['under 12.2 m', [length('lessThan', '12.2')], 'other'],
  ['over 5.6 m', [length('greaterThan', '5.6')], 'heavy'],
  ['exactly 12.2 m', [length('equalTo', '12.2')], 'other'],
  ['cars under 5.6 m', [type('car'), length('lessThan', '5.6')], 'other'],
  ['dangerous loads', [element('loadType', 'dangerousGoods')], 'other'],
])('vehicles: %s', (_, characteristics, vehicles) => {
  expect(vehiclesOf(element('specificVehicleCharacteristics', characteristics))).toBe(vehicles);
});
