import vectors from '../../testdata/migrations.json';
import { migrate } from './migrations';

test.each(vectors)('$name', ({ saved, migrated }) => {
  expect(migrate(saved)).toEqual(migrated);
});
