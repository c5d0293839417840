import { jsonOf } from './json';

const payload = (text: string) => ({ bytes: new TextEncoder().encode(text), name: 'answer.json' });

it('reads what the document holds', () => {
  expect(jsonOf(payload('\uFEFF{"value":[1,null]}'))).toEqual({ value: [1, null] });
});

it.each([
  ['half a document', '{"value":[1,', /"answer.json" is not JSON, or it is cut off/],
  ['a page', '<!DOCTYPE html><title>Wartung</title>', /HTML page \("Wartung"\)/],
  ['nothing', ' ', /is empty/],
])('refuses %s', (_, text, message) => {
  expect(() => jsonOf(payload(text))).toThrow(message);
});
