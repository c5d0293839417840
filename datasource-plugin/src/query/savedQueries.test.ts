import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AGGREGATIONS,
  BUCKETS,
  COMPARISONS,
  EVENT_LAYOUTS,
  FORECAST_LAYOUTS,
  INDEX_LAYOUTS,
  INDICES,
  LABELS,
  LATEST_LAYOUTS,
  qualitiesFrom,
  SERIES_LAYOUTS,
  SEVERITIES,
  TIMESTAMPS,
  WORDINGS,
  type Choices,
} from './choices';
import { surround } from '../testing/grafana';
import type { HubQuery } from '../types';
import { queryOf } from './understand';

interface Saved {
  readonly name: string;
  readonly target: HubQuery & Readonly<Record<string, unknown>>;
  readonly ok: boolean;
}

/** Queries as panels save them; backend and hub are held to the same files. */
const FOLDER = join(__dirname, '../../testdata/queries');
const SAVED = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Saved);

const OFFERED: Record<string, Choices<string>> = {
  bucket: BUCKETS,
  aggregation: AGGREGATIONS,
  compare: COMPARISONS,
  timestamp: TIMESTAMPS,
  minQuality: qualitiesFrom('suspect'),
  index: INDICES,
  minSeverity: SEVERITIES,
  layout: [...SERIES_LAYOUTS, ...LATEST_LAYOUTS, ...INDEX_LAYOUTS, ...EVENT_LAYOUTS, ...FORECAST_LAYOUTS],
  labels: LABELS,
  wording: WORDINGS,
};

test.each(SAVED.filter(({ ok }) => ok))('$name: nothing is lost, every option has words', ({ target }) => {
  surround();
  expect(queryOf(target)).toMatchObject({
    ...target,
    ...(typeof target.kommunen === 'string' && { kommunen: [target.kommunen] }),
    ...(typeof target.properties === 'string' && { properties: [target.properties] }),
  });
  for (const [option, choices] of Object.entries(OFFERED)) {
    if (typeof target[option] === 'string') {
      expect(choices.map(([value]) => value)).toContain(target[option]);
    }
  }
});
