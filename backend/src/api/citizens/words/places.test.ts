import { inGerman, InGerman } from './places';

test.each([
  ['Unna', 'in Unna'],
  ['Fröndenberg/Ruhr', 'in Fröndenberg/Ruhr'],
  ['Kreis Unna', 'im Kreis Unna'],
  ['Märkischer Kreis', 'im Märkischen Kreis'],
  ['Ennepe-Ruhr-Kreis', 'im Ennepe-Ruhr-Kreis'],
  ['Hochsauerlandkreis', 'im Hochsauerlandkreis'],
  ['Städteregion Aachen', 'in der Städteregion Aachen'],
  ['Kreisau', 'in Kreisau'],
])('%s: %s', (name, words) => {
  expect(inGerman(name)).toBe(words);
  expect(InGerman(name)).toBe(`I${words.slice(1)}`);
});
