import { z } from 'zod';
import { PropertyId } from '../../../model/property-id';
import { broken, rule } from '../../../model/rule';
import { evenIfBroken, minutes, textLike } from '../../support/options';
import { checkUnit, inReadableUnit, propertyMeant } from '../mapping/unit-option';

/** What a value stands for. */
export const MEANING = {
  property: PropertyId,
  /** As sent, UCUM or as people write it; without it the property's own. */
  unit: z.string().optional(),
  /** value = sent × scale + offset */
  scale: z
    .number()
    .refine(
      (factor) => factor !== 0,
      rule(
        { de: 'Mit dem Faktor 0 wäre jeder Wert 0.', en: 'With the factor 0 every value would be 0.' },
        { de: 'Nehmen Sie scale heraus, oder schreiben Sie den Faktor.', en: 'Take scale out, or write the factor.' }
      )
    )
    .default(1),
  offset: z.number().default(0),
  /** Running total: the hub makes increments of it. */
  cumulative: z.boolean().default(false),
  /** Depth, height, direction or number of a sensor of its own: the station is `<device>-<channel>`. */
  channel: textLike(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, {
    de: 'ein kurzer Name aus Buchstaben und Ziffern wie 30cm',
    en: 'a short name of letters and digits such as 30cm',
  }).optional(),
};

/** Refuses what could only give wrong values. */
export function checkMeaning(meaning: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  checkUnit(meaning, context);
  const known = propertyMeant(meaning['property']);
  if (known && meaning['cumulative'] === true && known.aggregation !== 'sum' && known.ucum !== '1/h') {
    context.addIssue(
      broken(
        {
          de: `${known.id} zählt nicht auf: ein laufender Zähler (cumulative) kann es nicht sein.`,
          en: `${known.id} does not add up: it cannot be a running total (cumulative).`,
        },
        { de: 'Nehmen Sie cumulative heraus.', en: 'Take cumulative out.' },
        ['cumulative']
      )
    );
  }
}

const FieldOf = evenIfBroken(
  z.strictObject({
    ...MEANING,
    /** What the device sends in place of a value that it does not have. */
    missing: z.array(z.union([z.number(), z.string()])).default([]),
    /** What the words and truth values mean that the device sends (`{ belegt: 1, frei: 0 }`); others are none. */
    states: z.record(z.string(), z.number()).optional(),
    /** 1 where what is sent is below this, else 0: a distance that tells whether something stands under the sensor. */
    below: z.number().optional(),
    /** Length of the interval before the message that the value stands for; without it an instant. */
    minutes: minutes(1440).optional(),
  }),
  checkMeaning
).transform(inReadableUnit);
export type Field = z.infer<typeof FieldOf>;

const ProfileOf = z.strictObject({
  /** Path in the decoded payload (`soil.0.moisture`) → what stands there. */
  fields: z.record(z.string(), FieldOf),
  /** Path of the device's own time: RFC 3339, or seconds or milliseconds since 1970. */
  time: z.string().optional(),
  /** Ports of LoRaWAN that carry measurements; without it all. */
  ports: z.array(z.number().int().min(0).max(255)).optional(),
});

/** How the payload of a kind of device is read. */
export interface Profile extends z.infer<typeof ProfileOf> {
  /** Paths that are known and not taken, and why. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Ports of messages that are about a person, not a place: nothing of them is taken. */
  readonly personalPorts?: readonly number[];
}

/** The options that all feeds of devices have. */
export const DEVICE_OPTIONS = {
  profiles: z
    .record(z.string(), ProfileOf)
    .default({})
    .describe('eigene Geräteprofile: Name → Felder, siehe Anleitung'),
  devices: z
    .record(z.string(), z.string())
    .default({})
    .describe('DevEUI, Gerätekennung oder Name des Geräteprofils → Name eines Profils'),
  commonNames: z
    .boolean()
    .default(true)
    .describe('ohne Profil Felder mit üblichen Namen übernehmen (temperature, humidity, co2 …)'),
  minutes: minutes(1440).default(15).describe('üblicher Abstand zweier Meldungen eines Geräts in Minuten'),
};

export type DeviceOptions = z.infer<z.ZodObject<typeof DEVICE_OPTIONS>>;

/** A profile's own fields, for those that come with the hub. */
export function field(id: string, unit: string, rest: Partial<Field> = {}): Field {
  return FieldOf.parse({ property: id, unit, ...rest });
}
