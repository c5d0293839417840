import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Batch, NextRequest } from '../../../model/observation';
import { LOCAL, type Instant } from '../../../model/time';
import type { FeedContext, FeedRequest } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { fitting } from '../../support/fitting';

/** One counter of the list of an organisation, with its flows: a direction of one kind of traffic each. */
export const Counter = z.object({
  idPdc: z.number().int().nonnegative(),
  nom: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  pratique: z.array(z.object({ pratique: z.number().int(), id: z.number().int().nonnegative() })).default([]),
});
export type Counter = z.infer<typeof Counter>;

/** The kinds of traffic of a flow, as the interface numbers them. */
const PRACTICES = { pedestrians: 1, bicycles: 2, cars: 4 } as const;

/** The intervals that can be asked for, as the interface numbers them. */
const INTERVALS = { quarter: 2, hour: 3, day: 4 } as const;

export interface Wanted {
  readonly organisation: string;
  readonly counts: keyof typeof PRACTICES;
  readonly interval: keyof typeof INTERVALS;
}

/** Points to the counts of the counters that were asked for; a list that nobody asked for only says what there is. */
export function* readList(entries: readonly unknown[], { options, asked }: FeedContext<Wanted>): Generator<Batch> {
  const batch = new BatchBuilder();
  for (const entry of entries) {
    batch.row();
    const counter = fitting(Counter, entry);
    if (!counter) {
      batch.reject('entry that is no counter');
      continue;
    }
    if (!asked || asked.stations?.includes(String(counter.idPdc))) {
      tellNames(entry, counter, options, batch);
    }
    if (!asked) {
      describe(counter, batch);
      batch.reject('counter list: describes stations, holds no counts');
    } else if (asked.stations?.includes(String(counter.idPdc))) {
      describe(counter, batch);
      const counts = countsOf(counter, options, asked);
      if (counts) {
        batch.next(counts);
      } else {
        batch.reject(`counter that does not count ${options.counts}`);
      }
    }
  }
  yield batch.take();
}

const READ = new Set(Object.keys(Counter.shape));

/** Fields, and flows of another kind than the one that is counted. */
function tellNames(entry: unknown, { pratique }: Counter, { counts }: Wanted, batch: BatchBuilder): void {
  batch.names(Object.keys(Object(entry) as object), READ);
  for (const kind of new Set(pratique.map((flow) => flow.pratique))) {
    const [name = `pratique ${kind}`] = Object.entries(PRACTICES).find(([, number]) => number === kind) ?? [];
    if (name === counts) {
      batch.known(name);
    } else {
      batch.unread(`${name} (option "counts" is ${counts})`);
    }
  }
}

function describe({ idPdc, nom: name, lat, lon }: Counter, batch: BatchBuilder): void {
  const place = lat !== undefined && lon !== undefined ? { lat, lon } : {};
  batch.station({ station: String(idPdc), ...(name ? { name } : {}), ...place });
}

/** Where the counts of a counter are; undefined when it counts nothing of this kind. */
function countsOf(
  { idPdc, pratique }: Counter,
  { organisation, counts, interval }: Wanted,
  { url, range }: FeedRequest
): NextRequest | undefined {
  const flows = pratique.filter((flow) => flow.pratique === PRACTICES[counts]).map(({ id }) => id);
  if (flows.length === 0) {
    return undefined;
  }
  const query = new URLSearchParams({
    idOrganisme: organisation,
    idPdc: String(idPdc),
    debut: asDay(range.start),
    fin: asDay(range.end - 1),
    interval: String(INTERVALS[interval]),
    flowIds: flows.join(';'),
  });
  return { url: new URL(`data/${idPdc}?${query}`, url).href, station: String(idPdc) };
}

/** `31/12/2026`; the answer has it the other way round. */
const asDay = (instant: Instant): string => DateTime.fromMillis(instant, { zone: LOCAL }).toFormat('dd/MM/yyyy');
