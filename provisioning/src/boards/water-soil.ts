import type { Dashboard } from '../dashboard';
import { warningMarks } from '../events';
import { text } from '../language';
import { byKommune, COLORS, eachStation, STATION } from '../look';
import { ask, called, newest, proof, stat, timeseries } from '../parts';
import { sentencesOf } from './tables';
import { FLOOD_WORDS, WATERING_WORDS } from './water-words';

const ALL = { kommunen: ['*'] };
const everywhere = (property: string) => ask('A', [property], ALL);

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
          12,
          text('Hochwasser', 'Floods'),
          text(
            'Meldungen über Hochwasser, die jetzt gelten; ist keine Quelle eingerichtet, steht das hier.',
            'Reports of floods that hold now; where no source is configured, it says so.'
          ),
          { refId: 'A', type: 'events', kinds: ['flood'], active: true, layout: 'short', ...ALL }
        ),
        stat(
          12,
          text('Muss gegossen werden?', 'Is watering needed?'),
          text(
            'Aus der Bodenfeuchte: unter 15 % brauchen junge Bäume Wasser, unter 20 % bald (Annahme).',
            'By soil moisture: below 15% young trees want water, below 20% soon (assumption).'
          ),
          newest(['soil_moisture'], ALL.kommunen),
          { defaults: { ...byKommune, color: { mode: 'fixed', fixedColor: 'text' }, mappings: WATERING_WORDS } }
        ),
      ],
    },
    {
      height: 5,
      panels: [
        stat(
          12,
          text('Wasserstand und Hochwasserklasse jetzt', 'Water level and flood class now'),
          text(
            'Neuester Wert je Pegel, in cm über Pegelnull; daneben die Hochwasserklasse in Worten, wo eine Quelle den Pegel einstuft.',
            'Newest value of each gauge, in cm above its zero; beside it the flood class in words, where a source classifies the gauge.'
          ),
          newest(['water_level', 'flood_class'], ALL.kommunen),
          {
            defaults: { color: { mode: 'fixed', fixedColor: 'text' } },
            overrides: [
              called('water_level', text(STATION, STATION)),
              called('flood_class', text(`${STATION}: Hochwasser`, `${STATION}: flood`), { mappings: FLOOD_WORDS }),
            ],
          }
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
