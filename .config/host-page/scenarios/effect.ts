import { toDataFrame } from '@grafana/data';
import {
  fleetFrames,
  healthFrame,
  NOW,
  outsideFrames,
  readinessFrames,
  refusedFrames,
  sensorFrames,
  trendFrames,
  withinFrames,
} from '../../../panel-plugin/effect/src/testdata/frames';
import type { Scenario } from './scenario';

const range = { from: NOW - 90 * 86_400_000, to: NOW };

/** What the panel of effects, trust and trends is seen with. */
export const EFFECT = {
  effect: { title: 'Wirkung · Tempo 30, Musterstraße', series: withinFrames(), ...range },
  'effect-outside': { title: 'Wirkung · Tempo 30, Musterstraße', series: outsideFrames(), ...range },
  'effect-asks': { title: 'Wirkung', series: readinessFrames(), ...range },
  'effect-refused': { title: 'Wirkung', series: refusedFrames(), ...range },
  trust: { title: 'Vertrauen in die Sensoren · PM₂,₅', series: [...sensorFrames(), healthFrame()], ...range },
  'trust-fleet': { title: 'Vertrauen in die Sensoren · PM₂,₅', series: fleetFrames(), ...range },
  trend: { title: 'Trend · NO₂', series: trendFrames(), ...range },
  'effect-empty': { title: 'Wirkung', series: [], ...range },
  'effect-failed': { title: 'Wirkung', series: [], ...range, failed: 'Der Hub unter http://hub:4000 antwortet nicht.' },
  'effect-wrong': {
    title: 'Wirkung',
    series: [toDataFrame({ fields: [{ name: 'air_temperature', type: 'number', values: [21.4] }] })],
    ...range,
  },
} satisfies Record<string, Scenario>;
