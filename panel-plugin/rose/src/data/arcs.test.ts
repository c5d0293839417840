import { arcAround, highest, inArc, lowest, smallestArc } from './arcs';

test.each([
  ['one sector holds all', [0, 0, 8, 0], 0.6, { first: 2, count: 1, last: 2, held: 1 }],
  ['two beside each other', [0, 4, 4, 2], 0.7, { first: 1, count: 2, last: 2, held: 0.8 }],
  ['across north', [5, 1, 0, 4], 0.9, { first: 3, count: 2, last: 0, held: 0.9 }],
  ['the fuller of two equally small ones', [3, 0, 5, 2], 0.5, { first: 2, count: 1, last: 2, held: 0.5 }],
])('the smallest arc with a share: %s', (_, weights, share, expected) => {
  expect(smallestArc(weights, share)).toEqual(expected);
});

test('nothing has no arc', () => {
  expect(smallestArc([0, 0, 0], 0.5)).toBeUndefined();
});

test.each([
  ['alone', [1, 9, 1, 1], { first: 1, count: 1, last: 1 }],
  ['with its neighbours, across north', [8, 1, 7, 9], { first: 2, count: 3, last: 0 }],
  ['ends at what is not known', [9, null, 9, 1], { first: 0, count: 1, last: 0 }],
  ['all', [9, 9, 9, 9], { first: 0, count: 4, last: 3 }],
])('the arc around the highest: %s', (_, values, expected) => {
  expect(arcAround(values, 5)).toEqual(expected);
});

test('no value is high enough', () => {
  expect(arcAround([1, 2, null], 5)).toBeUndefined();
});

test('highest and lowest leave out what is not known', () => {
  expect([highest([null, 2, 7, null]), lowest([null, 2, 7, null]), highest([null])]).toEqual([2, 1, undefined]);
  expect(inArc(['N', 'E', 'S', 'W'], { first: 3, count: 2, last: 0 })).toEqual(['W', 'N']);
});
