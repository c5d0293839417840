import { z } from 'zod';
import { FORM } from '../../backend/src/analysis/form/hints';
import { listSchema } from '../../backend/src/analysis/selection/lists';
import { describeFields, describeQuestion } from './describe';

const label = { de: 'Wert', en: 'Value' };
const no = { de: 'nein', en: 'no' };
const yes = { de: 'ja', en: 'yes' };
const field = (schema: z.ZodType, words: object = {}) =>
  describeFields('test', z.object({ value: schema }), { value: { label, ...words } })[0];

test.each<[string, z.ZodType, object, object]>([
  [
    'a list of ids',
    listSchema.clone().register(FORM, { offers: 'stations' }),
    {},
    { kind: 'list', offers: 'stations' },
  ],
  ['one id', z.string().default('').register(FORM, { offers: 'kommunen' }), {}, { kind: 'one', offers: 'kommunen' }],
  [
    'one of some names, the default first',
    z.enum(['a', 'b']).default('b'),
    { choices: { a: no, b: yes } },
    {
      kind: 'choice',
      choices: [
        ['b', yes],
        ['a', no],
      ],
    },
  ],
  [
    'names of which the answer refuses others',
    listSchema.clone().register(FORM, { names: ['a'] }),
    { choices: { a: no } },
    { kind: 'names', choices: [['a', no]] },
  ],
  [
    'names or whatever is typed',
    z.union([z.enum(['a']), z.string()]).default('a'),
    { choices: { a: no } },
    { kind: 'choice', choices: [['a', no]], open: true },
  ],
  [
    'names of which some are read as something else',
    z.union([z.enum(['a', 'b']), z.string().transform(Number)]).default('b'),
    { choices: { a: no, b: yes } },
    {
      kind: 'choice',
      choices: [
        ['b', yes],
        ['a', no],
      ],
      open: true,
    },
  ],
  [
    'a number with some to choose from',
    z.number().default(24),
    { unit: 'h', choices: { 1: no, 24: yes } },
    {
      kind: 'choice',
      choices: [
        ['24', yes],
        ['1', no],
      ],
      open: true,
      numeric: { unit: 'h' },
    },
  ],
  [
    'a number',
    z.int().min(1).max(36).default(12),
    { unit: '°' },
    { kind: 'number', min: 1, max: 36, default: '12', unit: '°' },
  ],
  ['a switch that is on', z.boolean().default(true), {}, { kind: 'switch', default: true }],
  ['a day', z.iso.date().optional(), {}, { kind: 'date' }],
  ['a text', z.string().default(''), { empty: no }, { kind: 'text', empty: no }],
  ['what a transformation reads', z.string().default('1').transform(Number), {}, { kind: 'text', default: '1' }],
  [
    'what matters only beside another',
    z
      .string()
      .default('')
      .register(FORM, { when: { a: [1] }, unless: { b: ['x'] }, main: true, drawn: true }),
    {},
    { kind: 'text', when: { a: [1] }, unless: { b: ['x'] }, main: true, drawn: true },
  ],
])('%s', (_, schema, words, expected) => {
  expect(field(schema, words)).toMatchObject({ key: 'value', label, ...expected });
});

test.each<[string, () => unknown, RegExp]>([
  ['a parameter without words', () => describeFields('test', z.object({ a: z.string() }), {}), /^test\.a has no words/],
  ['a choice without words', () => field(z.enum(['a', 'b']), { choices: { a: no } }), /no words for "b"/],
  ['words for no choice', () => field(z.enum(['a']), { choices: { a: no, c: no } }), /what is no choice: "c"/],
  [
    'words for no parameter',
    () =>
      describeQuestion({
        ...{ type: 'x', parameters: z.object({}), tables: [] },
        words: { name: label, about: label, parameters: { gone: { label } } } as never,
      }),
    /words for gone, but no such parameter/,
  ],
])('%s fails', (_, describing, message) => expect(describing).toThrow(message));
