import { NO2_INPUT, testRule } from '../../testing/action-rule';
import { describeActions } from './check-actions';

test('says what a rule does and what of it is assumed', () => {
  expect(describeActions([testRule({ mode: 'propose', assumed: ['minOn', 'lock'] })], 'de')).toEqual([
    '',
    'Maßnahmen:',
    '  no2-schwerte (vorschlagen): Pförtnerampel',
    '    über 80 in 2 von 3 Intervallen; 60 min unter 64',
    '    angenommen, nicht gewählt: minOn, lock',
  ]);
});

test('says what is wrong with a query, with the nearest', () => {
  const query = { type: 'serie', properties: ['no2'] };
  const lines = describeActions([testRule({ input: { ...NO2_INPUT, query } })], 'de');
  expect(lines.at(-1)).toBe(
    '    Die Abfrage geht so nicht: Eine Frage „serie“ kennt der Hub nicht. Meinten Sie „series“?'
  );
});

test('says nothing where there is none', () => {
  expect(describeActions([], 'de')).toEqual([]);
});
