import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { CALM, SECTOR_COUNTS, type SectorCount } from '../domain/roses/sectors';
import { windStationSchema } from '../hours/wind-filter';
import { FORM } from '../form/hints';
import { listSchema, selectionWith } from '../selection/lists';
import { POLLUTANTS_FIRST } from '../selection/first-measured';

/** Whose wind, and what of it counts. A field has no sectors, and its middle is calm. */
export const windShape = {
  windStation: windStationSchema,
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
};

const sectors = z
  .int()
  .default(12)
  .transform((asked, context): SectorCount => {
    const count = SECTOR_COUNTS.find((one) => one === asked);
    if (count === undefined) {
      context.addIssue({ code: 'custom', message: `a rose has ${SECTOR_COUNTS.join(', ')} sectors, not ${asked}` });
      return z.NEVER;
    }
    return count;
  })
  .describe(`${SECTOR_COUNTS.join(', ')}; the first is the one around north.`);

/** How a rose is cut, and by whose wind. */
export const roseShape = {
  sectors,
  calmBelow: z.number().min(0).max(5).default(CALM).describe('Slower winds are calm and have no direction, m/s.'),
  ...windShape,
};

/** Of what stands beside the wind. */
export const pollutantShape = selectionWith(
  listSchema
    .describe(`Ids of the vocabulary; none: the first of ${POLLUTANTS_FIRST.join(', ')} that is measured.`)
    .register(FORM, { offers: 'properties' })
);

export const leastSchema = z.int().min(1).max(1000).default(10).describe('A sector with fewer hours is left empty.');

/** Ends of classes as people type them: "10, 20; 40.5". A comma between digits parts two of them. */
export const breaksSchema = z
  .string()
  .max(200)
  .default('')
  .transform((text, context) => {
    const breaks = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number);
    const isRising = breaks.every((value, i) => value > (breaks[i - 1] ?? -Infinity));
    if (!isRising || breaks.length > 12) {
      context.addIssue({
        code: 'custom',
        message: `"${text}" is not a rising list of at most 12 numbers such as 10, 20, 40`,
      });
      return z.NEVER;
    }
    return breaks;
  });
