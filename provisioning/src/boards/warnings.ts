import type { Dashboard } from '../dashboard';
import { currentWarnings, warningMarks } from '../events';
import { text } from '../language';
import { sentencesOf, tableOf } from './tables';
import { own } from './own-panels';

const ALL = { kommunen: ['*'] };

/** What holds now, what held lately, and what was measured beside it. */
export const warnings: Dashboard = {
  slug: 'warnings',
  title: text('Warnungen', 'Warnings'),
  description: text(
    'Amtliche Warnungen und Hochwasser, Baustellen und Sperrungen, daneben Messwerte über den Warnschwellen des DWD.',
    'Official warnings and floods, roadworks and closures, beside them measured values over the DWD’s thresholds.'
  ),
  tags: [],
  related: ['weather', 'water', 'air'],
  from: 'now-7d',
  variables: [],
  annotations: [warningMarks(['*'])],
  rows: [
    {
      height: 14,
      panels: [
        { ...currentWarnings(15, ['*']) },
        own(
          'regionmap',
          9,
          text('Wo gewarnt wird', 'Where warnings hold'),
          text(
            'Kommunen mit einer Warnung sind schraffiert; Baustellen und Sperrungen stehen, wo sie sind.',
            'Municipalities with a warning are hatched; roadworks and closures stand where they are.'
          ),
          [{ refId: 'A', type: 'events', active: true, layout: 'table', ...ALL }],
          { leadsTo: 'air' }
        ),
      ],
    },
    {
      height: 12,
      panels: [
        sentencesOf(
          12,
          text('Letzte sieben Tage', 'Last seven days'),
          text('Alle Warnungen des Zeitraums, die neueste zuerst.', 'All warnings of the range, the newest first.'),
          { refId: 'A', type: 'events', kinds: ['weather-warning', 'flood'], layout: 'short', ...ALL }
        ),
        tableOf(
          12,
          text('Messwerte über DWD-Warnschwellen', 'Measured values over DWD thresholds'),
          text(
            'Wann und wo eine Schwelle überschritten war; keine Warnung des DWD.',
            'When and where a threshold was crossed; no warning of the DWD.'
          ),
          { refId: 'A', type: 'warning-thresholds', layout: 'table', ...ALL },
          ['time', 'timeEnd', 'station_name', 'statement', 'value', 'threshold', 'unit']
        ),
      ],
    },
  ],
};
