import { addContents, contentsOf, NameCounts, NO_CONTENTS } from './contents';

test('counts all and lists the first three hundred names, none of them at length', () => {
  const names = new NameCounts();
  for (let i = 0; i < 2000; i++) {
    names.add(`${i % 1000} ${'x'.repeat(1000)}`);
  }
  const { counts } = names;
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(2000);
  expect(Object.keys(counts)).toHaveLength(301);
  expect(counts['…']).toBe(1400);
  expect(Math.max(...Object.keys(counts).map(({ length }) => length))).toBe(81);
});

test('tells how many names there are and lists those that nobody read, the most frequent first', () => {
  const first = { read: { tempf: 1 }, unread: { heap: 1, soilad1: 1 } };
  const both = addContents(addContents(NO_CONTENTS, first), { read: { tempf: 1, uv: 1 }, unread: { soilad1: 2 } });
  expect(both).toEqual({ read: { tempf: 2, uv: 1 }, unread: { heap: 1, soilad1: 3 } });
  expect(contentsOf(both)).toEqual({
    all: 4,
    read: 2,
    unread: [
      { name: 'soilad1', count: 3 },
      { name: 'heap', count: 1 },
    ],
  });
});
