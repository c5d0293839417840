import type { Dashboard } from '../dashboard';
import { warningMarks } from '../events';
import { text } from '../language';
import { byKommune, byStation, COLORS, eachStation } from '../look';
import { ask, newest, proof, stat, timeseries } from '../parts';
import { sentencesOf } from './tables';
import { FLOOD_WORDS, WATERING_WORDS } from './water-words';

const ALL = { kommunen: ['*'] };
const everywhere = (property: string) => ask('A', [property], ALL);

/** A word in the place of the figure; the figure stands below. */
const inWords = { ...byStation, color: { mode: 'fixed', fixedColor: 'text' } };

/** Rivers and soils of the region: few stations, so all of them at once. */
export const waterSoil: Dashboard = {
  slug: 'water',
  title: text('Wasser und Boden', 'Water and soil'),
  description: text(
    'Wasserstände von Lippe und Ruhr mit ihrer Hochwasserklasse, und Bodenfeuchte: ob gegossen werden muss.',
    'Water levels of Lippe and Ruhr with their flood class, and soil moisture: whether trees want watering.'
  ),
  tags: [],
  related: ['warnings'],
  from: 'now-7d',
  variables: [],
  about: ['water_level', 'soil_moisture'],
  annotations: [warningMarks(['*'])],
  rows: [
    {
      height: 6,
      panels: [
        sentencesOf(
          8,
          text('Hochwasser', 'Floods'),
          text(
            'Meldungen über Hochwasser, die jetzt gelten; ist keine Quelle eingerichtet, steht das hier.',
            'Reports of floods that hold now; where no source is configured, it says so.'
          ),
          { refId: 'A', type: 'events', kinds: ['flood'], active: true, layout: 'short', ...ALL }
        ),
        stat(
          8,
          text('Hochwasserklasse jetzt', 'Flood class now'),
          text(
            'Klasse je Pegel in Worten, wo ihn eine Quelle einstuft; ein Wasserstand allein sagt sie nicht.',
            'Class of each gauge in words, where a source classifies it; a level alone does not tell.'
          ),
          newest(['flood_class'], ALL.kommunen),
          {
            defaults: { ...inWords, mappings: FLOOD_WORDS },
            unanswered: text('keine Klasse gemeldet', 'no class reported'),
          }
        ),
        stat(
          8,
          text('Muss gegossen werden?', 'Is watering needed?'),
          text(
            'Aus der Bodenfeuchte: unter 15 % brauchen junge Bäume Wasser, unter 20 % bald (Annahme).',
            'By soil moisture: below 15% young trees want water, below 20% soon (assumption).'
          ),
          newest(['soil_moisture'], ALL.kommunen),
          { defaults: { ...inWords, ...byKommune, mappings: WATERING_WORDS } }
        ),
      ],
    },
    {
      height: 5,
      panels: [
        stat(
          12,
          text('Wasserstand jetzt', 'Water level now'),
          text('Neuester Wert je Pegel, in cm über Pegelnull.', 'Newest value of each gauge, in cm above its zero.'),
          newest(['water_level'], ALL.kommunen)
        ),
        stat(
          12,
          text('Bodenfeuchte jetzt', 'Soil moisture now'),
          text('Volumenanteil des Wassers im Boden.', 'Share of water in the soil by volume.'),
          newest(['soil_moisture'], ALL.kommunen),
          { defaults: { ...byKommune, color: { mode: 'fixed', fixedColor: 'text' } } }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Wasserstand', 'Water level'),
          text('Lippe und Ruhr; Marken zeigen Hochwassermeldungen.', 'Lippe and Ruhr; marks show flood reports.'),
          [everywhere('water_level')],
          { defaults: eachStation }
        ),
        timeseries(
          12,
          text('Bodenfeuchte', 'Soil moisture'),
          text('Volumenanteil des Wassers im Boden.', 'Share of water in the soil by volume.'),
          [everywhere('soil_moisture')],
          { defaults: { ...byKommune, ...COLORS, min: 0 } }
        ),
      ],
    },
    {
      height: 11,
      panels: [
        proof(24, ['water_level', 'water_temperature', 'flood_class', 'soil_moisture', 'soil_temperature'], ALL),
      ],
    },
  ],
};
