/**
 * `npm run editions -- [--config region.yaml] [--kommune schwerte]`: dashboards to share publicly, of one Kommune each or
 * of all in the region's file, into artifacts/kommunen. Needs neither Go nor secrets.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRegion } from '../backend/src/config/load';
import { nearest } from '@smartregion/terms/nearest';
import { editionsOf } from './generate';
import type { KommuneName } from './src/kommune-edition';
import type { Owner } from './src/parcel/asked';
import { measuredIn } from './src/parcel/measured';

const ROOT = join(__dirname, '..');
const DEFAULT_CONFIG = join(ROOT, 'config/kreis-unna.yaml');
/** Names need no secret. */
const NO_SECRETS = () => false;

/**
 * The Kommunen of a region, or those asked for by slug or name, with what their feeds can deliver.
 * @throws HubError `config`; Error that names the nearest Kommune
 */
export function kommunenOf(config: string = DEFAULT_CONFIG, asked: readonly string[] = []): readonly Owner[] {
  const region = read(config);
  const measured = measuredIn(region);
  const names = region.kommunen.map(({ slug, name }) => ({ slug, name, measured: measured.get(slug) }));
  return asked.length === 0 ? names : asked.map((word) => found(names, word));
}

/** The region's own name. */
export const regionOf = (config: string = DEFAULT_CONFIG): string => read(config).name;

/** Where readers' browsers find the hub, if its configuration says so. */
export const hubOf = (config: string = DEFAULT_CONFIG): string | undefined => read(config).server.publicUrl;

const read = (config: string) => loadRegion(resolve(config), { folder: process.cwd(), needs: NO_SECRETS });

function found<One extends KommuneName>(kommunen: readonly One[], word: string): One {
  const known = kommunen.find(({ slug, name }) => slug === word || name.toLowerCase() === word.toLowerCase());
  if (known) {
    return known;
  }
  const slugs = kommunen.map(({ slug }) => slug);
  const guess = nearest(word, slugs);
  throw new Error(
    `Eine Kommune „${word}“ gibt es in der Konfiguration nicht. ` +
      `${guess ? `Meinten Sie „${guess}“? ` : ''}Es gibt: ${slugs.join(', ')}.`
  );
}

/** What is said behind the command. */
export const OPTIONS = { config: { type: 'string' }, kommune: { type: 'string', multiple: true } } as const;

function main(): void {
  const { config, kommune } = parseArgs({ options: OPTIONS }).values;
  const kommunen = kommunenOf(config, kommune);
  for (const each of kommunen) {
    for (const [name, json] of editionsOf(each)) {
      const file = join(ROOT, 'artifacts/kommunen', each.slug, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, json);
    }
  }
  console.log(`artifacts/kommunen: ${kommunen.map(({ slug }) => slug).join(', ')}`);
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
