import { CountedOnce } from './counted-once';

it('knows what came before, and forgets the oldest of too many', () => {
  const counted = new CountedOnce(2);
  expect(['a', 'a', 'b', 'c', 'b', 'a'].map((key) => counted.isNew(key))).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});
