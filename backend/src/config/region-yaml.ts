import { DateTime } from 'luxon';
import { z } from 'zod';
import { CORRECTABLE } from '../model/correction';
import { SURROUNDINGS, type StationSurroundings } from '../model/kommune';
import { PropertyId } from '../model/property-id';
import { broken, rule } from '../model/rule';
import { DAY, isZone, LOCAL, MINUTE } from '../model/time';
import { parseDuration } from './duration';
import { addressOrNetwork } from './network';

/** The parts of the YAML, one schema each; config/load.ts reads them one by one and puts them together. */

export const name = z
  .string()
  .refine(
    (s) => s.trim() !== '',
    rule(
      { de: 'Der Name ist leer.', en: 'The name is empty.' },
      { de: 'Schreiben Sie den Namen.', en: 'Write the name.' }
    )
  );

const ags = z
  .string()
  .refine(
    (s) => /^(\d{5}|\d{8})$/.test(s),
    rule(
      {
        de: 'Ein AGS hat 8 Ziffern (Gemeinde) oder 5 (Kreis).',
        en: 'An AGS has 8 digits (a municipality) or 5 (a Kreis).',
      },
      {
        de: 'Das Gemeindeverzeichnis von Destatis nennt ihn, z. B. "05978028" für Schwerte.',
        en: 'Look it up in the Gemeindeverzeichnis of Destatis, e.g. "05978028" for Schwerte.',
      }
    )
  )
  .meta({
    like: {
      de: 'der Gemeindeschlüssel in Anführungszeichen, z. B. "05978028"',
      en: 'the AGS in quotes, e.g. "05978028"',
    },
  });

export const DURATION = {
  de: 'eine ganze Zahl und eine Einheit: 90s, 10m, 1h oder 2d',
  en: 'a whole number and a unit: 90s, 10m, 1h or 2d',
};

// `every: 10` lacks its unit, not its quotes.
export const written = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());

export const duration = written.transform((text, context) => {
  const ms = parseDuration(text);
  if (ms === undefined) {
    const remedy = { de: `Schreiben Sie ${DURATION.de}.`, en: `Write ${DURATION.en}.` };
    context.addIssue(broken({ de: `„${text}“ ist keine Dauer.`, en: `"${text}" is not a duration.` }, remedy));
    return z.NEVER;
  }
  return ms;
});

const ADDRESS = { de: 'Schreiben Sie https://host/pfad.', en: 'Write it as https://host/path.' };

export const webAddress = z.string().superRefine((text, context) => {
  if (/^www\.[^\s/]/i.test(text)) {
    const whole = `https://${text}`;
    context.addIssue(
      broken(
        { de: 'Der Adresse fehlt ihr Anfang.', en: 'The address lacks its beginning.' },
        { de: `Schreiben Sie ${whole}.`, en: `Write ${whole}.` }
      )
    );
  } else if (!URL.canParse(text) || !/^https?:\/\//.test(text)) {
    context.addIssue(broken({ de: 'Das ist keine Web-Adresse.', en: 'This is no web address.' }, ADDRESS));
  } else if (text.includes('@')) {
    const sentence = {
      de: 'In der Adresse stehen Benutzer und Kennwort.',
      en: 'There are user and password in the address.',
    };
    context.addIssue(broken(sentence, ADDRESS));
  }
});

/** The addresses of a feed begin with it. */
const rootAddress = webAddress
  .refine(
    (s) => !/[?#]/.test(s),
    rule(
      { de: 'Die Adresse endet mit einer Abfrage (? oder #).', en: 'The address ends with a query (? or #).' },
      {
        de: 'Nennen Sie nur ihren Anfang, https://host/pfad: den Rest setzt der Hub.',
        en: 'Give its beginning only, https://host/path: the hub adds the rest.',
      }
    )
  )
  .transform((s) => s.replace(/\/+$/, ''));

const backfillDays = z.number().int().min(0).max(3660);

export const TopYaml = z.strictObject({
  region: z.unknown().optional(),
  server: z.unknown().optional(),
  store: z.unknown().optional(),
  retention: z.unknown().optional(),
  backfillDays: backfillDays.default(30),
  demo: z.boolean().default(false),
  contact: name.optional(),
  citizens: z.unknown().optional(),
  outward: z.unknown().optional(),
  openData: z.unknown().optional(),
  accessPoint: z.unknown().optional(),
  actionDesk: z.unknown().optional(),
  kommunen: z.array(z.unknown()).min(1),
  actions: z.array(z.unknown()).default([]),
});

export const RegionYaml = z.strictObject({
  name,
  ags,
  timeZone: z
    .string()
    .refine(
      isZone,
      rule(
        { de: 'Eine solche Zeitzone gibt es nicht.', en: 'This is no time zone.' },
        { de: 'Nehmen Sie einen IANA-Namen, meist Europe/Berlin.', en: 'Use an IANA name, usually Europe/Berlin.' }
      )
    )
    .default(LOCAL),
});

export const ServerYaml = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  port: z.number().int().min(0).max(65535).default(4000),
  publicUrl: rootAddress.optional(),
  proxies: z.array(addressOrNetwork).default([]),
  token: z.unknown().optional(),
});

/**
 * The path of a file. `:memory:` would be a store for each of the hub's connections, gone with its end and out of reach
 * of `hub import`: whoever wants to lose the data names a file that may be deleted.
 */
const storePath = z.string().refine(
  (path) => path.trim() !== '' && !/^(:memory:|file:)/i.test(path.trim()),
  rule(
    {
      de: 'Der Speicher muss eine Datei sein: im Arbeitsspeicher wäre er mit dem Hub fort, und „hub import“ käme nicht heran.',
      en: 'The store must be a file: in memory it would be gone with the hub, and "hub import" could not reach it.',
    },
    {
      de: 'Nennen Sie eine Datei, zum Ausprobieren z. B. /tmp/probe.sqlite.',
      en: 'Name a file, to try things out e.g. /tmp/probe.sqlite.',
    }
  )
);

export const StoreYaml = z.strictObject({ path: storePath.default('data/hub.sqlite') });

const SLUG = {
  de: 'Schreiben Sie z. B. froendenberg-ruhr: er steht in Adressen.',
  en: 'Write e.g. froendenberg-ruhr: it stands in addresses.',
};

export const KommuneYaml = z.strictObject({
  ags,
  slug: z
    .string()
    .refine(
      (s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s),
      rule(
        {
          de: 'Ein slug hat nur a-z, 0-9 und einzelne Bindestriche.',
          en: 'A slug has only a-z, 0-9 and single hyphens.',
        },
        SLUG
      )
    )
    .meta({ like: { de: 'ein Kurzname wie froendenberg-ruhr', en: 'a short name such as froendenberg-ruhr' } }),
  name,
  pushToken: z.unknown().optional(),
  prefer: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  citizens: z.unknown().optional(),
  feeds: z.array(z.unknown()).default([]),
});

/** A timer cannot wait for longer than 24 days. */
const SELDOM = 7 * DAY;

/** What every feed may have; the other keys are the feed's own options. */
export const FeedYaml = z.object({
  feed: z.string().meta({ like: { de: 'eine Datenquelle wie dwd-cdc', en: 'a feed such as dwd-cdc' } }),
  baseUrl: rootAddress.optional(),
  every: duration
    .refine(
      (ms) => ms >= MINUTE,
      rule(
        { de: 'Das ist zu oft für einen fremden Server.', en: 'This is too often for a public server.' },
        { de: 'Nehmen Sie mindestens 1m.', en: 'Use at least 1m.' }
      )
    )
    .refine(
      (ms) => ms <= SELDOM,
      rule(
        {
          de: 'Das ist zu selten: der Hub merkt Ausfälle nicht.',
          en: 'This is too seldom: the hub would not notice outages.',
        },
        { de: 'Nehmen Sie höchstens 7d.', en: 'Use 7d at most.' }
      )
    )
    .meta({ like: DURATION })
    .optional(),
  backfillDays: backfillDays.optional(),
  licence: z.unknown().optional(),
  stations: z.array(z.unknown()).default([]),
});

export const LicenceYaml = z.strictObject({
  id: name.optional(),
  url: webAddress.optional(),
  attribution: name.optional(),
  redistribution: z.enum(['yes', 'attribution', 'no']).optional(),
});

export const day = z.string().transform((text, context) => {
  const begin = DateTime.fromISO(text, { zone: LOCAL });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !begin.isValid) {
    const remedy = { de: 'Schreiben Sie z. B. 2026-07-01.', en: 'Write e.g. 2026-07-01.' };
    context.addIssue(broken({ de: `„${text}“ ist kein Tag.`, en: `"${text}" is no day.` }, remedy));
    return z.NEVER;
  }
  return begin.toMillis();
});

/** As the question "sensor-trust" has fitted it: y = intercept + slope × x. */
const CorrectionYaml = z.strictObject({
  property: z.enum(CORRECTABLE),
  slope: z.number().min(0.05).max(20),
  intercept: z.number().min(-100).max(100),
  version: name,
  from: day.optional(),
  until: day.optional(),
});
/** What people write for it who read German lists of stations. */
const SURROUNDINGS_CALLED: Readonly<Record<string, StationSurroundings>> = {
  verkehrsnah: 'traffic',
  Verkehr: 'traffic',
  Straße: 'traffic',
  street: 'traffic',
  Hintergrund: 'background',
  Industrie: 'industrial',
};

export const StationYaml = z.strictObject({
  id: name,
  provider: name.optional(),
  name,
  lat: z.number(),
  lon: z.number(),
  height: z.number().min(-10).max(3000).optional(),
  zone: name.optional(),
  class: z.enum(['reference', 'indicative', 'model']),
  surroundings: z.enum(SURROUNDINGS).meta({ called: SURROUNDINGS_CALLED }).optional(),
  properties: z.array(PropertyId).min(1).optional(),
  corrections: z.array(CorrectionYaml).min(1).optional(),
});
