import { toDataFrame } from '@grafana/data';
import type { Scenario } from './scenario';
import {
  airFrame,
  hubFrames,
  latestInWords,
  manyStations,
  NOW,
  trafficFrames,
  worseDay,
} from '../../../panel-plugin/regionmap/src/testdata/frames';

const HOUR = 3_600_000;
const day = { from: NOW - 48 * HOUR, to: NOW };
const title = 'Region · Kreis Unna';

export const REGIONMAP = {
  region: { title, series: hubFrames(), ...day },
  regionWorse: { title, series: worseDay(), ...day },
  regionAir: { title, series: [airFrame()], ...day },
  regionWords: { title, series: [latestInWords()], ...day },
  regionMany: { title, series: [manyStations(600)], ...day },
  regionPlaceless: { title, series: trafficFrames(), ...day },
  regionEmpty: { title, series: [], ...day },
  regionWrong: {
    title,
    series: [
      toDataFrame({
        fields: [
          { name: 'time', type: 'time', values: [NOW] },
          { name: 'air_temperature', type: 'number', values: [21.4] },
        ],
      }),
    ],
    ...day,
  },
} satisfies Record<string, Scenario>;
