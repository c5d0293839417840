import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { entryReader, listOf, recordOf, shortArray } from './entries';
import { fitting } from './fitting';

const refusal = () => new HubError('payload', 'It is another document.', 'Take this one.');

it('reads entries that fit, and passes over a thousand that do not', () => {
  const read = entryReader(z.object({ id: z.number() }), refusal);
  expect(read({ id: 7, more: 1 })).toEqual({ id: 7 });
  for (let i = 0; i < 1000; i++) {
    expect(read({})).toBeUndefined();
  }
  expect(read({ id: 8 })).toEqual({ id: 8 });
  expect(() => read({})).toThrow('It is another document.');
});

it('looks at no element of an array that is too long', () => {
  const seen = jest.fn();
  const numbers = shortArray(z.number().refine(seen.mockReturnValue(true)), 2);
  expect(numbers.safeParse([1, 2]).success).toBe(true);
  expect(seen).toHaveBeenCalledTimes(2);
  expect(numbers.safeParse([1, 2, 3]).success).toBe(false);
  expect(seen).toHaveBeenCalledTimes(2);
});

describe('lists and records end at the first that does not fit', () => {
  const seen = jest.fn();
  const number = z.unknown().refine((value) => {
    seen(value);
    return typeof value === 'number';
  });
  beforeEach(() => seen.mockClear());

  it('of a list', () => {
    expect(fitting(listOf(number), [1, 2])).toEqual([1, 2]);
    seen.mockClear();
    expect(fitting(listOf(number), [1, 'x', 'y', 'z'])).toBeUndefined();
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it('of a record', () => {
    expect(fitting(recordOf(/^\w+$/, number), { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
    expect(fitting(recordOf(/^\w+$/, number), { a: 1, 'b c': 2 })).toBeUndefined();
    seen.mockClear();
    expect(fitting(recordOf(/^a/, number), { a: 1, b: 2, c: 3 })).toBeUndefined();
    expect(seen).toHaveBeenCalledTimes(1);
  });
});
