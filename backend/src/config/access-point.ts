import { z } from 'zod';
import { didYouMean, rule } from '../model/rule';
import type { ConfigReader } from './problems/reader';
import type { AccessPoint, Topic } from './region';
import { name } from './region-yaml';
import type { KeyPath } from './yaml/source';

const TOPICS = ['traffic', 'environment'] as const satisfies readonly Topic[];

const country = z
  .string()
  .refine(
    (text) => /^[a-z]{2}$/.test(text),
    rule(
      { de: 'Ein Land sind zwei kleine Buchstaben.', en: 'A country is two small letters.' },
      { de: 'Schreiben Sie de, nach ISO 3166-1.', en: 'Write de, as of ISO 3166-1.' }
    )
  );

/** It becomes a part of ids that other programs put into addresses and file names. */
const identifier = z
  .string()
  .refine(
    (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text),
    rule(
      {
        de: 'Die Kennung hat nur Buchstaben ohne Umlaute, Ziffern, Punkt, Strich und Unterstrich, höchstens 64 davon.',
        en: 'The identifier has only letters without umlauts, digits, dots, dashes and underscores, 64 at most.',
      },
      {
        de: 'Nehmen Sie die Kennung, unter der Sie beim Zugangspunkt gemeldet sind, z. B. DE-KREIS-UNNA.',
        en: 'Take the one that you are registered with at the access point, e.g. DE-KREIS-UNNA.',
      }
    )
  )
  .meta({ like: { de: 'eine Kennung wie DE-KREIS-UNNA', en: 'an identifier such as DE-KREIS-UNNA' } });

/** What people write for it who speak German. */
const TOPICS_CALLED = { verkehr: 'traffic', umwelt: 'environment', Verkehr: 'traffic', Umwelt: 'environment' } as const;

/** The block `accessPoint`: who publishes what at the national access point. */
const AccessPointYaml = z.strictObject({
  country: country.default('de'),
  nationalIdentifier: identifier,
  informationStatus: z
    .enum(['real', 'test'])
    .meta({ called: { echt: 'real', produktiv: 'real', Test: 'test' } })
    .default('test'),
  kommunen: z.array(name).min(1).optional(),
  feeds: z.array(name).min(1).optional(),
  topics: z
    .array(z.enum(TOPICS).meta({ called: TOPICS_CALLED }))
    .min(1)
    .default([...TOPICS]),
  profile: z.strictObject({ name, version: name }).optional(),
});

const PATH: KeyPath = ['accessPoint'];

/** What the file has beside the block. */
interface Around {
  readonly slugs: readonly string[];
  /** That are named, whether they can be read or not. */
  readonly feeds: readonly string[];
  readonly isDemo: boolean;
}

/** What the region publishes in DATEX II; undefined where it says nothing of it, or where that is wrong. */
export function readAccessPoint(reader: ConfigReader, { slugs, feeds, isDemo }: Around): AccessPoint | undefined {
  const read = reader.source.valueAt(PATH) === undefined ? undefined : reader.read(AccessPointYaml, PATH);
  reportUnknown(reader, 'kommunen', read?.kommunen, slugs);
  reportUnknown(reader, 'feeds', read?.feeds, feeds);
  if (read?.informationStatus === 'real' && isDemo) {
    reader.report(
      [...PATH, 'informationStatus'],
      { de: 'Werte der Vorführung sind nicht echt.', en: 'Values of the demo are not real.' },
      { de: 'Schreiben Sie informationStatus: test.', en: 'Write informationStatus: test.' }
    );
  }
  return read && { ...read, kommunen: read.kommunen ?? slugs };
}

const NOUNS = {
  kommunen: { de: 'Die Kommune', en: 'The Kommune' },
  feeds: { de: 'Die Datenquelle', en: 'The feed' },
} as const;

function reportUnknown(
  reader: ConfigReader,
  key: keyof typeof NOUNS,
  named: readonly string[] = [],
  known: readonly string[]
): void {
  const all = known.join(', ');
  for (const [i, id] of named.entries()) {
    if (!known.includes(id)) {
      reader.report(
        [...PATH, key, i],
        {
          de: `${NOUNS[key].de} „${id}“ steht nicht in dieser Datei.`,
          en: `${NOUNS[key].en} "${id}" is not in this file.`,
        },
        didYouMean(id, known, { de: `Es gibt: ${all || 'keine'}.`, en: `There are: ${all || 'none'}.` })
      );
    }
  }
}
