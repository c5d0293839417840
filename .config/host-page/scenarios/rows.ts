import { longFrame, noteFrame, rulesFrame, trafficFrame } from '../../../panel-plugin/rows/src/testdata/frames';
import type { Scenario } from './scenario';

const range = { from: Date.parse('2026-10-01T00:00:00Z'), to: Date.parse('2026-11-26T13:20:00Z') };
const title = 'Verkehrskennwerte';

/** What the panel of rows is seen with. */
export const ROWS = {
  'rows-traffic': { title, series: [trafficFrame()], ...range },
  'rows-rules': { title: 'Regeln im Einzelnen', series: [rulesFrame()], ...range },
  'rows-many': { title, series: [longFrame(10_000)], ...range },
  'rows-note': { title, series: [noteFrame()], ...range },
  'rows-empty': { title, series: [], ...range },
} satisfies Record<string, Scenario>;
