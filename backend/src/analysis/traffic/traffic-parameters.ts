import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { FLOW_SHARES } from '../domain/traffic/flow-level';
import { DAY_SETS, type DaySet } from '../domain/traffic/traffic-days';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { listSchema, selectionShape } from '../selection/lists';
import { KIND_IDS } from './counters';

const { kommunen, stations, feeds } = selectionShape;
const TABLE_ONLY = { layout: ['table'] };
const STATE_ONLY = { layout: ['state'] };
const [FREE, DENSE, SLOW] = FLOW_SHARES;

const shareSchema = (share: number, name: string) =>
  z
    .number()
    .min(0)
    .max(100)
    .default(100 * share)
    .describe(`Share of the free speed from which on traffic is ${name}, %.`)
    .register(FORM, { when: STATE_ONLY });

export const parameters = z.object({
  kommunen,
  stations,
  kinds: listSchema
    .pipe(z.array(z.enum(KIND_IDS)))
    .describe(`Who is counted: ${KIND_IDS.join(', ')}; none: all.`)
    .register(FORM, { names: KIND_IDS, unless: STATE_ONLY }),
  feeds,
  layout: z
    .enum(['table', 'days', 'state'])
    .default('table')
    .describe(
      'table: a row of key figures for each counter. days: the total of each day. state: how freely traffic flows, by share ' +
        'of the free speed. Alert rules and expressions get days instead of the table.'
    )
    .register(FORM, { main: true }),
  daySet: z
    .enum(Object.keys(DAY_SETS) as DaySet[])
    .default('mon_fri')
    .describe('Days that the second daily mean (DTVw) is of.')
    .register(FORM, { when: TABLE_ONLY }),
  over: durationSchema
    .default('P28D')
    .describe('Whole days that key figures are of at least, up to the end of the range: ISO 8601 duration.')
    .transform(lengthOf),
  peak: z
    .enum(['clock', 'rolling'])
    .default('clock')
    .describe(
      'clock: the busiest hour of the clock. rolling: the busiest 60 minutes that begin at a quarter of an hour.'
    )
    .register(FORM, { when: TABLE_ONLY }),
  freeSpeed: z
    .number()
    .min(0)
    .max(200)
    .default(0)
    .describe('Free speed, km/h; 0: the one that 85 % of the hourly means of the station are below.')
    .register(FORM, { when: STATE_ONLY }),
  freeFrom: shareSchema(FREE, 'free'),
  denseFrom: shareSchema(DENSE, 'dense'),
  slowFrom: shareSchema(SLOW, 'slow, and below it jammed'),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

export type TrafficParameters = z.output<typeof parameters>;
