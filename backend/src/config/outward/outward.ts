import { z } from 'zod';
import { rule } from '../../model/rule';
import type { ConfigReader } from '../problems/reader';
import { network } from '../network';
import { webAddress } from '../region-yaml';

/** What the hub may send to by itself: nothing, unless it is named here. */
export interface OutwardConfig {
  /** Beginnings of addresses: a target has the same scheme, host and port, and a path below. */
  readonly targets: readonly string[];
  /** Own networks, as `10.4.2.0/24`, that the name of a target may stand for. */
  readonly networks: readonly string[];
}

const TARGET = {
  de: 'Nennen Sie den Anfang der Adressen: https://host oder https://host/pfad.',
  en: 'Name the beginning of the addresses: https://host or https://host/path.',
};

const target = webAddress
  .refine(
    (text) => !/[?#]/.test(text),
    rule(
      {
        de: 'Ein erlaubtes Ziel endet nicht mit einer Abfrage (? oder #).',
        en: 'An allowed target does not end with a query (? or #).',
      },
      TARGET
    )
  )
  .refine(
    (text) => !text.includes('*'),
    rule({ de: 'Platzhalter gibt es hier nicht.', en: 'There are no placeholders here.' }, TARGET)
  );

const OutwardYaml = z.strictObject({
  targets: z.array(target).default([]),
  networks: z.array(network).default([]),
  /** Of publishing.ts. */
  mqtt: z.unknown().optional(),
});

const PATH = ['outward'];

/** The block `outward`, or undefined where there is none or it is wrong. */
export function readOutward(reader: ConfigReader): OutwardConfig | undefined {
  return reader.source.valueAt(PATH) === undefined ? undefined : reader.read(OutwardYaml, PATH);
}
