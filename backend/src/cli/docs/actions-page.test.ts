/** docs/massnahmen.md: its rule can be copied as it stands, and every query in it is one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readQuery } from '../../analysis/asking/ask';
import { parseRegion } from '../../config/load';

const PAGE = readFileSync(join(__dirname, '../../../../docs/massnahmen.md'), 'utf8');
const HEAD = `
region: { name: Test, ags: "05978" }
kommunen:
  - { ags: "05978024", slug: luenen, name: Lünen }
`;

it('has a rule to copy, of which nothing but the name in English is left to the hub', () => {
  const [, block] = /```yaml\n([\s\S]*?)```/.exec(PAGE)!;
  const [rule] = parseRegion(HEAD + block!, 'massnahmen.md').actions!;
  expect(rule).toMatchObject({ id: 'no2-luenen', mode: 'propose', assumed: [] });
});

const QUERIES = [...PAGE.matchAll(/`(\{ type: [^`]*\})`/g)].map(([, text]) => text!);

it('names a query for each kind of trigger', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(6);
});

it.each(QUERIES)('%s is understood', (text) => {
  const query = parse(text.replaceAll('…', 'X')) as object;
  expect(readQuery({ refId: 'A', ...query }).question.type).toBe(Reflect.get(query, 'type'));
});
