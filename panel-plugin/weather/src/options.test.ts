import { DEFAULTS, optionsOf } from './options';

test.each([
  ['nothing', undefined, DEFAULTS],
  ['of another panel', { station: 7, parts: 'all', legend: {}, windUnit: 'Bft', ahead: true }, DEFAULTS],
  ['a list', [1], DEFAULTS],
  [
    'our own',
    { station: '$station', ahead: 'range', windUnit: 'm/s', parts: { ...DEFAULTS.parts, sky: false }, language: 'en' },
    { station: '$station', ahead: 'range', windUnit: 'm/s', parts: { ...DEFAULTS.parts, sky: false }, language: 'en' },
  ],
  ['some', { parts: { rain: false } }, { ...DEFAULTS, parts: { ...DEFAULTS.parts, rain: false } }],
])('options that are %s', (_, saved, options) => {
  expect(optionsOf(saved)).toEqual(options);
});
