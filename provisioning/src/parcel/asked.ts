import { nearest } from '@smartregion/terms/nearest';
import { hubAddress, NEAR_HUB } from '../open-data/hub-address';
import { REGION, type Parcel } from './parcel';
import type { KommuneName } from '../kommune-edition';
import type { Language } from '../language';

/** What stands behind `npm run bundle --`. */
export interface Asked {
  readonly kommune?: readonly string[];
  readonly all?: boolean;
  readonly lang?: string;
  readonly public?: boolean;
  readonly hub?: string;
  /** For the hub's shelf: everything. */
  readonly serve: boolean;
}

/** A Kommune, and what is measured in it. */
export type Owner = KommuneName & Pick<Parcel, 'measured'>;

const LANGUAGES: readonly Language[] = ['de', 'en'];

/**
 * The parcels that are asked for.
 * @throws Error that says which Kommunen and languages there are
 */
export function parcelsAsked(asked: Asked, kommunen: readonly Owner[], region: string): Parcel[] {
  const { kommune = [], all = false, lang = 'de', hub = NEAR_HUB, serve } = asked;
  const owners = [
    ...kommunen.map((one) => ({ ...one, isRegion: false })),
    { slug: REGION, name: `Region ${region}`, isRegion: true },
  ];
  const languages = serve ? LANGUAGES : [languageOf(lang)];
  const kinds = serve ? [false, true] : [asked.public ?? false];
  const chosen = serve || all || kommune.length === 0 ? owners : kommune.map((word) => ownerOf(word, owners));
  return chosen.flatMap((owner) =>
    languages.flatMap((language) => kinds.map((isPublic) => ({ ...owner, language, isPublic, hub: hubAddress(hub) })))
  );
}

function ownerOf<One extends KommuneName>(word: string, owners: readonly One[]): One {
  const known = owners.find(({ slug, name }) => slug === word || name.toLowerCase() === word.toLowerCase());
  if (known) {
    return known;
  }
  const slugs = owners.map(({ slug }) => slug);
  const guess = nearest(word, slugs);
  throw new Error(
    `Ein Paket für „${word}“ gibt es nicht. ${guess ? `Meinten Sie „${guess}“? ` : ''}Es gibt: ${slugs.join(', ')}.`
  );
}

function languageOf(word: string): Language {
  const language = LANGUAGES.find((one) => one === word);
  if (!language) {
    throw new Error(`Die Sprache „${word}“ gibt es nicht. Es gibt: ${LANGUAGES.join(', ')}.`);
  }
  return language;
}
