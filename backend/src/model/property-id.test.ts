import { propertyOf } from '@smartregion/terms/property';
import type { HubError } from '@smartregion/terms/errors';
import { unknownProperty } from './property-id';

test.each([
  ['lufttemperatur', '„air_temperature“'],
  ['temperatur', '„air_temperature“ oder „soil_temperature“ oder „water_temperature“'],
  ['sound_level', '„noise_laeq“'],
  ['fussgaenger', '„pedestrian_count“'],
  ['no22', '„no2“'],
  ['bemerkung', 'docs/groessen.md'],
])('%s: %s', (typed, guess) => {
  expect(unknownProperty(typed)[1].de).toContain(guess);
});

test('a property that is asked for and not there is told in the language of the reader', () => {
  const asked = (id: string) => {
    try {
      return propertyOf(id).id;
    } catch (error) {
      const { message, remedy } = (error as HubError).in('de');
      return `${message} ${remedy}`;
    }
  };
  expect(asked('quatsch')).toBe(
    'Eine Größe „quatsch“ gibt es nicht. Die Liste steht unter /api/v1/catalogue/properties.'
  );
  expect(asked('no22')).toBe('Eine Größe „no22“ gibt es nicht. Meinten Sie „no2“?');
});
