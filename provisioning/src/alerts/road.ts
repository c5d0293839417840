import { text } from '../language';
import { HOURS, type AlertRule, type Figure } from './rule';
import { figure, sentence, STATION } from './template';

/** The newest reading, labelled by station alone, so that it meets the other one of the same station. */
const newest = (property: string): Figure => ({
  ask: { type: 'latest', properties: [property], labels: 'station', maxAge: 'PT2H' },
  back: 2 * HOURS,
  by: 'last',
});

const ICE = text(
  'Winterdienst rufen; zuerst Brücken, Steigungen, Rad- und Schulwege. Auf eine Stelle schließt die Messung nur, wo sie steht.',
  'Call the winter service; bridges, slopes, cycle ways and ways to school first. A reading tells of the place where it is taken.'
);

/** Frost on roads, by temperature and moisture. */
export const ROAD: readonly AlertRule[] = [
  {
    slug: 'road-ice',
    topic: 'road',
    severity: 'warning',
    title: text('Fahrbahn nass und gefroren', 'Road wet and freezing'),
    summary: sentence(
      `${STATION}: `,
      text('Fahrbahn ', 'road surface '),
      figure('A', 1),
      text(' °C bei ', ' °C with '),
      figure('B', 1),
      text(' mm Wasserfilm: Glätte möglich.', ' mm of water: ice is possible.')
    ),
    runbook: ICE,
    figures: { A: newest('road_surface_temperature'), B: newest('water_film_thickness') },
    when: [
      { of: 'A', is: '<=', limit: 0 },
      { of: 'B', is: '>', limit: 0 },
    ],
    lasting: '10m',
  },
  {
    // Own rule where no road is measured: bridges cool below the air's temperature in clear nights.
    slug: 'road-frost',
    topic: 'road',
    severity: 'information',
    title: text('Straßenglätte möglich (feuchte Luft um 0 °C)', 'Ice on roads possible (moist air about 0 °C)'),
    summary: sentence(
      `${STATION}: `,
      figure('A', 1),
      text(' °C Lufttemperatur bei ', ' °C air temperature at '),
      figure('B', 0),
      text(' % Feuchte: Straßen und Brücken können glatt werden.', ' % humidity: roads and bridges may freeze.')
    ),
    runbook: ICE,
    figures: { A: newest('air_temperature'), B: newest('relative_humidity') },
    when: [
      { of: 'A', is: '<=', limit: 1 },
      { of: 'B', is: '>=', limit: 90 },
    ],
    lasting: '30m',
  },
];
