import {
  counterFrame,
  courseFrames,
  NOW,
  spacesFrame,
  tableFrame,
} from '../../../panel-plugin/parking/src/testdata/frames';
import type { Scenario } from './scenario';

const range = { from: NOW - 15 * 86_400_000, to: NOW };

/** What the panel of car parks is seen with. */
export const PARKING = {
  parking: { title: 'Parken · Unna', series: [tableFrame(), spacesFrame(), ...courseFrames()], ...range },
  'parking-table': { title: 'Parken · Unna', series: [tableFrame(false)], ...range },
  'parking-counter': { title: 'Parken · Lünen', series: [counterFrame()], ...range },
  'parking-empty': { title: 'Parken', series: [], ...range },
} satisfies Record<string, Scenario>;
