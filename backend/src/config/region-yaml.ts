import { z } from 'zod';
import { findProperty, PROPERTIES } from '../model/property';
import { nearest } from '../model/nearest';
import { isZone, LOCAL, MINUTE } from '../model/time';
import { parseDuration } from './duration';
import { rule } from './problem';

/** The parts of the YAML, one schema each; config/load.ts reads them one by one and puts them together. */

const name = z.string().refine((s) => s.trim() !== '', rule('The name is empty.', 'Write the name.'));

const ags = z
  .string()
  .refine(
    (s) => /^(\d{5}|\d{8})$/.test(s),
    rule(
      'An AGS has 8 digits (a municipality) or 5 (a Kreis).',
      'Look it up in the Gemeindeverzeichnis of Destatis, e.g. "05978028" for Schwerte.'
    )
  );

const duration = z.string().transform((text, context) => {
  const ms = parseDuration(text);
  if (ms === undefined) {
    context.addIssue({
      code: 'custom',
      message: `"${text}" is not a duration.`,
      params: { remedy: 'Write a whole number and a unit: 90s, 10m, 1h or 2d.' },
    });
    return z.NEVER;
  }
  return ms;
});

const webAddress = z
  .string()
  .refine(
    (s) => URL.canParse(s) && /^https?:\/\/[^@]*$/.test(s),
    rule('This is not a web address without user and password.', 'Write it as https://host/path.')
  );

export const TopYaml = z.strictObject({
  region: z.unknown(),
  server: z.unknown(),
  store: z.unknown(),
  backfillDays: z.number().int().min(0).max(3660).default(30),
  demo: z.boolean().default(false),
  contact: name.optional(),
  kommunen: z.array(z.unknown()).min(1),
});

export const RegionYaml = z.strictObject({
  name,
  ags,
  timeZone: z
    .string()
    .refine(isZone, rule('This is no time zone.', 'Use an IANA name, usually Europe/Berlin.'))
    .default(LOCAL),
});

export const ServerYaml = z.strictObject({
  host: z.string().default('127.0.0.1'),
  port: z.number().int().min(0).max(65535).default(4000),
  token: z.unknown(),
});

export const StoreYaml = z.strictObject({ path: z.string().default('data/hub.sqlite') });

export const KommuneYaml = z.strictObject({
  ags,
  slug: z
    .string()
    .refine(
      (s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s),
      rule('A slug has only a-z, 0-9 and single hyphens.', 'Write e.g. froendenberg-ruhr: it stands in addresses.')
    ),
  name,
  pushToken: z.unknown(),
  prefer: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  feeds: z.array(z.unknown()).default([]),
});

/** What every feed may have; the other keys are the feed's own options. */
export const FeedYaml = z.object({
  feed: z.string(),
  baseUrl: webAddress.optional(),
  every: duration
    .refine((ms) => ms >= MINUTE, rule('This is too often for a public server.', 'Use at least 1m.'))
    .optional(),
  licence: z.unknown(),
  stations: z.array(z.unknown()).default([]),
});

export const LicenceYaml = z.strictObject({
  id: name.optional(),
  url: webAddress.optional(),
  attribution: name.optional(),
  redistribution: z.enum(['yes', 'attribution', 'no']).optional(),
});

const property = z.string().superRefine((id, context) => {
  if (!findProperty(id)) {
    const guess = nearest(
      id,
      PROPERTIES.map((p) => p.id)
    );
    context.addIssue({
      code: 'custom',
      message: `There is no property "${id}".`,
      params: { remedy: guess ? `Did you mean "${guess}"?` : 'See docs/groessen.md or /api/v1/catalogue/properties.' },
    });
  }
});

const coordinates = { lat: z.number(), lon: z.number() };

export const StationYaml = z
  .strictObject({
    id: name,
    provider: name.optional(),
    name,
    ...coordinates,
    class: z.enum(['reference', 'indicative', 'model']),
    properties: z.array(property).min(1).optional(),
  })
  .superRefine(({ lat, lon }, context) => {
    if (!isInGermany(lat, lon)) {
      const swapped = isInGermany(lon, lat);
      context.addIssue({
        code: 'custom',
        path: ['lat'],
        message: swapped ? 'lat and lon are swapped.' : `${lat}, ${lon} is not in Germany.`,
        params: {
          remedy: swapped
            ? `Write lat: ${lon}, lon: ${lat}.`
            : 'Write decimal degrees (WGS84), in Germany lat 47.2 … 55.1 and lon 5.8 … 15.1.',
        },
      });
    }
  });

/** The country's bounding box: the two ranges do not overlap, so that swapped coordinates are certain. */
function isInGermany(lat: number, lon: number): boolean {
  return lat >= 47.2 && lat <= 55.1 && lon >= 5.8 && lon <= 15.1;
}
