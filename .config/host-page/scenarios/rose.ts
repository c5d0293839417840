import { toDataFrame } from '@grafana/data';
import { labelled, mastFrames, type Question, UNNA, unnaFrame } from '../../../panel-plugin/rose/src/testdata/frames';
import { exampleRose } from '../../../panel-plugin/rose/src/testdata/example';
import type { Scenario } from './scenario';

const one = (title: string, question: Question): Scenario => ({ title, series: [unnaFrame(question)], ...UNNA });

export const ROSE = {
  'rose-wind': { title: 'Windrose · Beispiel', series: [exampleRose()], ...UNNA },
  'rose-pollution': one('Schadstoffrose · Unna', 'pollutionRose'),
  'rose-percentile': one('Perzentilrose · Unna', 'percentileRose'),
  'rose-probability': one('Welcher Wind bringt hohe Werte · Unna', 'conditionalProbability'),
  'rose-field': one('Feld über Wind · Unna', 'polarField'),
  'rose-four': {
    title: 'Wind und Stickstoffdioxid · Unna',
    series: (['windRose', 'pollutionRose', 'conditionalProbability', 'polarField'] as const).map((name) =>
      unnaFrame(name)
    ),
    ...UNNA,
  },
  'rose-street': {
    title: 'Schadstoffrose NO₂ · Lünen',
    series: (['pollutionRose', 'conditionalProbability'] as const).flatMap((name) =>
      ['LuFt-Hub Kurt-Schumacher-Straße', 'Lünen-Niederaden'].map((station) =>
        labelled(unnaFrame(name), { station, station_name: station, n: station.startsWith('Lu') ? '1303' : '104' })
      )
    ),
    ...UNNA,
  },
  'rose-masts': { title: 'Windrosen im Kreis', series: mastFrames(), ...UNNA },
  'rose-empty': { title: 'Windrose', series: [], ...UNNA },
  'rose-failed': { title: 'Windrose', series: [], ...UNNA, failed: 'Der Hub unter http://hub:4000 antwortet nicht.' },
  'rose-wrong': {
    title: 'Windrose',
    series: [
      toDataFrame({
        fields: [
          { name: 'time', type: 'time', values: [UNNA.to] },
          { name: 'air_temperature', type: 'number', values: [21.4] },
        ],
      }),
    ],
    ...UNNA,
  },
} satisfies Record<string, Scenario>;
