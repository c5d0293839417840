import { z } from 'zod';
import { MODES } from '../../model/action/rule';
import { QUALITIES } from '../../model/quality';
import { broken, rule } from '../../model/rule';
import { DAY, MINUTE } from '../../model/time';
import { duration, DURATION, name } from '../region-yaml';

/** The parts of the block `actions`, as they stand in the file; read-actions.ts makes rules of them. */

const LONGEST = 31 * DAY;

/** @param least ms */
const lasting = (least: number, most = LONGEST) =>
  duration
    .refine(
      (ms) => ms >= least && ms <= most,
      rule(
        {
          de: `Das ist zu kurz oder zu lang: ${least / MINUTE} min bis ${most / DAY} Tage.`,
          en: `This is too short or too long: ${least / MINUTE} min to ${most / DAY} days.`,
        },
        { de: 'Wählen Sie eine Dauer dazwischen.', en: 'Choose a duration between them.' }
      )
    )
    .meta({ like: DURATION });

const wording = z.strictObject({ de: name, en: name.optional() });

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAYS_CALLED = { mo: 'mon', di: 'tue', mi: 'wed', do: 'thu', fr: 'fri', sa: 'sat', so: 'sun' };

/** "06:00" → 360; 24:00 is the end of a day. */
const wallTime = z
  .string()
  .transform((text, context) => {
    const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
    const minutes = Number(hour) * 60 + Number(minute);
    if (!(minutes <= 24 * 60) || Number(minute) > 59) {
      context.addIssue(
        broken(
          { de: `„${text}“ ist keine Uhrzeit.`, en: `"${text}" is no time of day.` },
          { de: 'Schreiben Sie z. B. "06:00".', en: 'Write e.g. "06:00".' }
        )
      );
      return z.NEVER;
    }
    return minutes;
  })
  .meta({ like: { de: 'eine Uhrzeit wie "06:00"', en: 'a time of day such as "06:00"' } });

const TimesYaml = z.strictObject({
  days: z
    .array(z.enum(DAYS).meta({ called: DAYS_CALLED }))
    .min(1)
    .default([...DAYS])
    .transform((days) => days.map((day) => DAYS.indexOf(day) + 1)),
  from: wallTime,
  to: wallTime,
});

const InputYaml = z.strictObject({
  query: z.record(z.string(), z.unknown()).optional(),
  alert: z.boolean().optional(),
  column: name.optional(),
  interval: lasting(MINUTE).optional(),
  ahead: z
    .strictObject({ by: lasting(MINUTE, 16 * DAY), take: z.enum(['max', 'min', 'mean']).default('max') })
    .optional(),
  maxAge: lasting(MINUTE).optional(),
  minQuality: z.enum(QUALITIES).optional(),
});

const count = (most: number) => z.number().int().min(1).max(most);

const slug = z.string().refine(
  (s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s) && s.length <= 64,
  rule(
    {
      de: 'Die id einer Regel hat nur a-z, 0-9 und einzelne Bindestriche.',
      en: 'The id of a rule has only a-z, 0-9 and single hyphens.',
    },
    {
      de: 'Schreiben Sie z. B. no2-luenen: sie steht in Adressen.',
      en: 'Write e.g. no2-luenen: it stands in addresses.',
    }
  )
);

export const ActionYaml = z.strictObject({
  id: slug,
  name: wording,
  measure: wording.optional(),
  kommune: name,
  mode: z.enum(MODES).default('watch'),
  input: InputYaml,
  on: z
    .strictObject({
      above: z.number().optional(),
      below: z.number().optional(),
      intervals: count(48).optional(),
      of: count(48).optional(),
    })
    .default({}),
  off: z
    .strictObject({ above: z.number().optional(), below: z.number().optional(), for: lasting(0).optional() })
    .default({}),
  minOn: lasting(0).optional(),
  maxOn: lasting(MINUTE).optional(),
  lock: lasting(0).optional(),
  perDay: count(48).optional(),
  times: z.array(TimesYaml).default([]),
  releaseWithin: lasting(MINUTE).optional(),
  feedbackWithin: lasting(MINUTE, DAY).optional(),
  outputs: z.array(z.unknown()).default([]),
});

export type ActionBlock = z.output<typeof ActionYaml>;
