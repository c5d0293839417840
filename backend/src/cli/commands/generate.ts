import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { openApi } from '../../api/openapi/openapi';
import { FEEDS } from '../../feeds/registry';
import { PROPERTIES } from '@smartregion/terms/property';
import { feedsPage } from '../docs/feeds-page';
import { propertiesPage } from '../docs/properties-page';

const BACKEND = join(__dirname, '../../..');
const REPOSITORY = join(BACKEND, '..');

/** A file of the repository that is made from the code. */
interface Generated {
  /** From the root of the repository. */
  readonly path: string;
  content(): string;
}

const { version } = JSON.parse(readFileSync(join(BACKEND, 'package.json'), 'utf8')) as { version: string };

/** Everything that is generated here; a further document is one line. */
const GENERATED: readonly Generated[] = [
  { path: 'docs/openapi.json', content: () => `${JSON.stringify(openApi(version), null, 2)}\n` },
  { path: 'docs/datenquellen.md', content: () => feedsPage(FEEDS) },
  { path: 'docs/groessen.md', content: () => propertiesPage(PROPERTIES) },
];

function isCurrent({ path, content }: Generated): boolean {
  try {
    return readFileSync(join(REPOSITORY, path), 'utf8') === content();
  } catch {
    return false;
  }
}

function write({ path, content }: Generated): void {
  const file = join(REPOSITORY, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content());
  console.log(`wrote ${relative(process.cwd(), file)}`);
}

/** Writes what is out of date; with --check only says so, and fails. */
const stale = GENERATED.filter((generated) => !isCurrent(generated));
if (process.argv.includes('--check')) {
  stale.forEach(({ path }) => console.error(`${path} is not current: run "npm run generate" and commit it.`));
  process.exitCode = stale.length ? 1 : 0;
} else {
  stale.forEach(write);
}
