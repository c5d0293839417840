import { z } from 'zod';
import { DEFAULT_RETENTION, type Retention } from '../model/retention';
import { broken, rule } from '../model/rule';
import type { Sentence } from '@smartregion/terms/sentence';
import { DAY } from '../model/time';
import { parseDuration } from './duration';
import type { ConfigReader } from './problems/reader';
import { written } from './region-yaml';

const FOREVER = 'forever';

/** How long something is kept: days, or for ever. */
const kept = (least: number, why: Sentence) =>
  written
    .transform((text, context) => {
      const ms = text.trim() === FOREVER ? Infinity : parseDuration(text);
      if (ms === undefined) {
        context.addIssue(
          broken(
            { de: `„${text}“ ist keine Aufbewahrungszeit.`, en: `"${text}" is no time for which to keep something.` },
            { de: `Schreiben Sie ${KEPT.de}.`, en: `Write ${KEPT.en}.` }
          )
        );
        return z.NEVER;
      }
      return ms;
    })
    .refine(
      (ms) => ms >= least * DAY,
      rule(
        { de: `Das ist zu kurz: ${why.de}.`, en: `This is too short: ${why.en}.` },
        { de: `Nehmen Sie mindestens ${least}d.`, en: `Use at least ${least}d.` }
      )
    )
    .meta({ like: KEPT })
    .optional();

const KEPT = {
  de: `eine Zahl von Tagen wie 400d, oder ${FOREVER} für immer`,
  en: `a number of days such as 400d, or ${FOREVER}`,
};

const RUNS = { de: 'die letzten Läufe werden noch verglichen', en: 'the latest runs are still compared' };
const CHECKS = {
  de: 'Prüfungen und Korrekturen brauchen die letzten Wochen',
  en: 'checks and corrections need the latest weeks',
};

/** See model/retention.ts; what is left out is kept as by default. */
const RetentionYaml = z.strictObject({
  forecasts: kept(2, RUNS),
  mainRuns: kept(2, RUNS),
  readings: kept(30, CHECKS),
  rollups: kept(30, CHECKS),
  events: kept(30, CHECKS),
});

/** What is coarser stays for at least as long as what it is made of. */
const COARSER = [
  ['mainRuns', 'forecasts'],
  ['rollups', 'readings'],
] as const;

/** How long everything is kept; undefined after reporting what is wrong with it. */
export function readRetention(reader: ConfigReader, backfillDays: number | undefined): Retention | undefined {
  const given = reader.read(RetentionYaml, ['retention'], reader.source.valueAt(['retention']) ?? {});
  if (!given) {
    return undefined;
  }
  const known = { ...DEFAULT_RETENTION, ...given };
  for (const [coarse, fine] of COARSER) {
    if (given[coarse] !== undefined && given[coarse] < known[fine]) {
      reader.report(
        ['retention', coarse],
        { de: `${coarse} ist kürzer als ${fine}.`, en: `${coarse} is shorter than ${fine}.` },
        { de: `Heben Sie es mindestens so lange auf wie ${fine}.`, en: `Keep it for at least as long as ${fine}.` }
      );
    }
  }
  const retention = { ...known, mainRuns: Math.max(known.mainRuns, known.forecasts) };
  hintAtBackfill(reader, backfillDays ?? 0, retention);
  return retention;
}

/** More is wanted of the past than is kept. */
function hintAtBackfill(reader: ConfigReader, backfillDays: number, { readings }: Retention): void {
  if (backfillDays * DAY > readings) {
    const days = readings / DAY;
    reader.hint(
      ['backfillDays'],
      {
        de: `Einzelwerte bleiben nur ${days} Tage (retention.readings): weiter zurück wird nichts geholt.`,
        en: `Single readings are kept for ${days} days (retention.readings): nothing older is fetched.`,
      },
      {
        de: `Setzen Sie backfillDays auf höchstens ${days}, oder heben Sie Einzelwerte länger auf.`,
        en: `Set backfillDays to ${days} at most, or keep single readings for longer.`,
      }
    );
  }
}
