import { FieldType, toDataFrame } from '@grafana/data';
import { findField, firstField, flagAt, labelsOf, noticesOf, numberAt, textAt } from './fields';

const frame = toDataFrame({
  name: 'Soest-Ost',
  meta: { notices: [{ severity: 'info', text: 'Es gibt hier nur eine Messstelle.' }] },
  fields: [
    { name: 'time', type: FieldType.time, values: [1, 2] },
    { name: 'class', type: FieldType.string, values: ['3', ''] },
    { name: 'class', type: FieldType.number, values: [3, Number.NaN], labels: { station: 'denw095' } },
    {
      name: 'Value',
      type: FieldType.number,
      values: [22, null],
      config: { displayName: 'PM10' },
      labels: { demo: 'true' },
    },
    { name: 'complete', type: FieldType.boolean, values: [false, null] },
  ],
});

test('a field is found by name and type', () => {
  expect(findField(frame, 'number', 'Class')?.values[0]).toBe(3);
  expect(findField(frame, 'string', 'class')?.values[0]).toBe('3');
  expect(findField(frame, 'boolean', 'class')).toBeUndefined();
});

test('a field is found by its display name, after all proper names', () => {
  expect(findField(frame, 'number', 'pm10')?.values[0]).toBe(22);
});

test('cells of the wrong kind are empty', () => {
  const [number, text, flag] = [
    findField(frame, 'number', 'class'),
    findField(frame, 'string', 'class'),
    findField(frame, 'boolean', 'complete'),
  ];
  expect([numberAt(number, 0), numberAt(number, 1), numberAt(text, 0), numberAt(undefined, 0)]).toEqual([
    3,
    null,
    null,
    null,
  ]);
  expect([textAt(text, 0), textAt(text, 1), textAt(number, 0)]).toEqual(['3', null, null]);
  expect([flagAt(flag, 0), flagAt(flag, 1), flagAt(number, 0)]).toEqual([false, null, null]);
});

test('labels come from every field, notices from the frame', () => {
  expect(labelsOf(frame)).toEqual({ station: 'denw095', demo: 'true' });
  expect(noticesOf([frame])).toEqual(['Es gibt hier nur eine Messstelle.']);
  expect(firstField(frame, 'time')?.values).toEqual([1, 2]);
});
