import type { Dashboard } from '../dashboard';
import { warningMarks } from '../events';
import { text } from '../language';
import { byKommune, COLORS, eachStation } from '../look';
import { ask, proof, stat, timeseries } from '../parts';

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
      height: 5,
      panels: [
        stat(
          12,
          text('Wasserstand jetzt', 'Water level now'),
          text('Neuester Wert je Pegel, in cm über Pegelnull.', 'Newest value of each gauge, in cm above its zero.'),
          everywhere('water_level')
        ),
        stat(
          12,
          text('Bodenfeuchte jetzt', 'Soil moisture now'),
          text(
            'Volumenanteil des Wassers im Boden; unter 15 % brauchen junge Bäume Wasser (Annahme).',
            'Share of water in the soil by volume; below 15% young trees want water (assumption).'
          ),
          everywhere('soil_moisture'),
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
