/** docs/feeds: for each feed a guide in German that says how a Kommune gets it, with a block to copy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegion } from '../../config/load';
import { lineOf } from '../../config/problems/problem';
import { FEEDS } from '../../feeds/registry';

const folder = join(__dirname, '../../../../docs/feeds');

const guideOf = (id: string): string => {
  const file = join(folder, `${id}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The first YAML block of a guide: one entry of `feeds`. */
const blockOf = (guide: string): string => /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';

/** Every secret that a block names is there. */
const environment = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (String(name).startsWith('HUB_') ? undefined : 'geheimgeheim') }
);

const region = (block: string): string => `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978"
    slug: kreis-unna
    name: Kreis Unna
    pushToken: { env: SCHWERTE_TOKEN }
    feeds:
${block.replace(/^/gm, '      ')}`;

describe.each(FEEDS.map((feed) => [feed.id, feed] as const))('%s', (id, feed) => {
  const guide = guideOf(id);

  test('has a guide that names it, its licence, and what was not seen live', () => {
    expect(guide).toMatch(/^# \S/);
    expect(guide).toContain(`\`${id}\``);
    expect(guide).toMatch(/Lizenz/);
    if (feed.evidence.documented) {
      expect(guide).toMatch(/nicht (am laufenden Dienst|live) gesehen/);
    }
  });

  test('the block in it can be copied into a configuration, and nothing about it is odd', () => {
    // The certificate in it is not on this machine.
    const around = { env: environment, folder: '/srv/hub', needs: () => false };
    const read = readRegion(region(blockOf(guide)), `${id}.yaml`, around);
    expect(read.region.kommunen[0]!.feeds.map((entry) => entry.feed)).toEqual([id]);
    expect(read.hints.map((hint) => lineOf(id, hint, 'de'))).toEqual([]);
  });
});

test('every guide belongs to a feed that is there', () => {
  const page = readFileSync(join(folder, '../datenquellen.md'), 'utf8');
  const linked = [...page.matchAll(/\(feeds\/([a-z0-9-]+)\.md\)/g)].map(([, id]) => id);
  expect(new Set(linked)).toEqual(new Set(FEEDS.map(({ id }) => id)));
});
