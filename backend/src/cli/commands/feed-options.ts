import { parse as parseYaml, stringify } from 'yaml';
import type { Problem } from '../../config/problems/problem';
import { ConfigReader } from '../../config/problems/reader';
import type { FeedConfig, RegionConfig, StationConfig } from '../../config/region';
import { keysOf, schemaOf } from '../../config/problems/schema-node';
import { YamlSource } from '../../config/yaml/source';
import type { Feed } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import { joined } from '@smartregion/terms/sentence';

/**
 * Options of a feed as given by hand: `minutes=60`, `datastreams.1.property=no2`, `columns."Temp. 2m"=air_temperature`.
 * Values are YAML; what is not given is as in `base`.
 * @throws HubError `query` that says which option is wrong and what it can be
 */
export function optionsByHand(feed: Feed, given: readonly string[], base: object = {}): unknown {
  const wanted = given.reduce<Tree>((tree, text) => withEntry(tree, text), { ...base });
  const reader = new ConfigReader(new YamlSource(stringify(wanted)));
  const options = reader.read(feed.options, [], wanted);
  const { problems } = reader;
  if (problems.length === 0) {
    return options;
  }
  const known = keysOf(schemaOf(feed.options), wanted)?.join(', ');
  const told = ({ key, sentence, remedy }: Problem) => ({
    de: `${key}: ${sentence.de} ${remedy.de}`,
    en: `${key}: ${sentence.en} ${remedy.en}`,
  });
  throw new HubError(
    'query',
    joined(
      [
        { de: `Die Optionen von ${feed.id} stimmen nicht.`, en: `The options of ${feed.id} are not right.` },
        ...problems.map(told),
      ],
      ' '
    ),
    known
      ? { de: `${feed.id} kennt: ${known}.`, en: `${feed.id} has: ${known}.` }
      : { de: `${feed.id} hat keine Optionen.`, en: `${feed.id} has no options.` }
  );
}

/**
 * The entry of a feed in a configuration.
 * @param nth which of several, from 1; without it the first
 * @throws HubError `not-found` when there is no such Kommune or entry, `query` when several differ in meaning
 */
export function configuredFeed(feed: Feed, config: RegionConfig, slug: string, nth?: number): FeedConfig | undefined {
  const kommune = config.kommunen.find((candidate) => candidate.slug === slug);
  if (!kommune) {
    const slugs = config.kommunen.map((candidate) => candidate.slug);
    const guess = nearest(slug, slugs);
    throw new HubError(
      'not-found',
      `There is no Kommune "${slug}" in the configuration.`,
      guess ? `Did you mean "${guess}"?` : 'Use the slug that stands in the configuration.'
    );
  }
  const entries = kommune.feeds.filter((candidate) => candidate.feed === feed.id);
  if (nth === undefined && entries.length > 1 && feed.explain) {
    throw new HubError(
      'query',
      `${slug} has ${entries.length} entries of ${feed.id}, and each reads a file in its own way.`,
      `Say which with --entry 1 … ${entries.length}, in the order of the configuration.`
    );
  }
  if (nth !== undefined && !entries[nth - 1]) {
    throw new HubError('not-found', `${slug} has no entry ${nth} of ${feed.id}.`, `It has ${entries.length}.`);
  }
  return entries[(nth ?? 1) - 1];
}

/** The stations of all entries of a feed that a Kommune has. */
export function stationsOfFeed(feed: Feed, config: RegionConfig, slug: string): readonly StationConfig[] {
  const kommune = config.kommunen.find((candidate) => candidate.slug === slug);
  return kommune?.feeds.filter((candidate) => candidate.feed === feed.id).flatMap(({ stations }) => stations) ?? [];
}

type Tree = Readonly<Record<string, unknown>>;

function withEntry(tree: Tree, text: string): Tree {
  const [, path = '', value = ''] = /^((?:"[^"]*"|[^="])+)=([\s\S]*)$/.exec(text) ?? [];
  const keys = [...path.matchAll(/"([^"]*)"|([^."]+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  if (keys.length === 0) {
    throw new HubError('query', `"${text}" is no option.`, 'Write --option name=value, e.g. --option minutes=60.');
  }
  return withValue(tree, keys, valueOf(text, value));
}

function withValue(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const below = tree[key];
  const inner = below !== null && typeof below === 'object' && !Array.isArray(below) ? (below as Tree) : {};
  return { ...tree, [key]: rest.length === 0 ? value : withValue(inner, rest, value) };
}

function valueOf(text: string, value: string): unknown {
  try {
    return parseYaml(value);
  } catch (cause) {
    throw new HubError('query', `The value in "${text}" cannot be read.`, 'Put it in quotes.', {}, { cause });
  }
}
