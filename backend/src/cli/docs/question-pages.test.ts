/** docs/fragen: pages in German that say what a question answers, each with a query to copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queriesOf, readQuery } from '../../analysis/asking/ask';

const FOLDER = join(__dirname, '../../../../docs/fragen');
const PAGES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file.replace(/\.md$/, ''), readFileSync(join(FOLDER, file), 'utf8')] as const);

it('lists every page where queries are explained', () => {
  const overview = readFileSync(join(FOLDER, '../abfragen.md'), 'utf8');
  expect(PAGES.map(([type]) => type).filter((type) => !overview.includes(`](fragen/${type}.md)`))).toEqual([]);
});

it.each(PAGES)('%s: the query of its page is understood', (type, page) => {
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => JSON.parse(block!) as object);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const [query] = queriesOf({ from: 0, to: 1, queries: [{ refId: 'A', ...block }] }, Date.now()).queries;
    expect(readQuery(query!).question.type).toBe(type);
  }
});
