import type { Dashboard } from '../dashboard';
import { text, type Text } from '../language';
import { COLOR, type Sized } from '../look';
import { tableOf } from './tables';

const ALL = { kommunen: ['*'] };

/** States in words, as the hub says them, with the colours that mean the same on a board of switches. */
const STATES: readonly (readonly [Text, string])[] = [
  [text('aus', 'off'), 'transparent'],
  [text('Bedingung läuft', 'condition runs'), COLOR.sky],
  [text('vorgeschlagen', 'proposed'), COLOR.orange],
  [text('freigegeben', 'released'), COLOR.blue],
  [text('ein', 'on'), COLOR.green],
  [text('Rücknahme läuft', 'being withdrawn'), COLOR.blue],
  [text('gesperrt', 'locked'), '#a3a9b2'],
  [text('gestört', 'faulty'), COLOR.vermilion],
];

const mappings = STATES.map(([{ de, en }, color], index) => ({
  type: 'regex',
  options: { pattern: text(`/^${de}$/`, `/^${en}$/`), result: { color, index } },
}));

/** How each rule stood, one bar after the other. */
const statesOverTime: Sized = {
  ...{ width: 24, type: 'state-timeline' },
  title: text('Schaltzustände im Verlauf', 'States over time'),
  description: text(
    'Je Regel, wie sie stand: vorgeschlagen, freigegeben, ein, gesperrt, gestört. Ohne Balken war die Regel noch nicht eingerichtet.',
    'For each rule how it stood: proposed, released, on, locked, faulty. Without a bar the rule was not configured yet.'
  ),
  targets: [{ refId: 'A', type: 'actions', layout: 'course', ...ALL }],
  options: {
    ...{ mergeValues: true, showValue: 'auto', alignValue: 'left', rowHeight: 0.8 },
    legend: { displayMode: 'list', placement: 'bottom', showLegend: false },
    tooltip: { mode: 'single', sort: 'none' },
  },
  defaults: { mappings, custom: { fillOpacity: 80, lineWidth: 0 } },
};

/** What is on, why, since when, what comes next, and who said so. */
export const actions: Dashboard = {
  slug: 'actions',
  title: text('Maßnahmen', 'Measures'),
  description: text(
    'Was geschaltet ist, warum, seit wann, was als Nächstes kommt und wer es freigegeben hat. Für Straßenverkehrsbehörde und Bereitschaft.',
    'What is on, why, since when, what comes next and who released it. For traffic authority and staff on duty.'
  ),
  tags: ['betrieb'],
  related: ['road', 'effect'],
  from: 'now-7d',
  variables: [],
  annotations: [],
  rows: [
    {
      height: 10,
      panels: [
        tableOf(
          24,
          text('Schaltzustand jetzt', 'State now'),
          text(
            'Je Regel: Stand, seit wann, warum, was als Nächstes kommt, wer freigegeben hat, Schwellen. Der Hub schlägt vor, die Behörde ordnet an (§ 45 StVO).',
            'For each rule: state, since when, why, what comes next, who released it, thresholds. The hub proposes, the authority orders (§ 45 StVO).'
          ),
          { refId: 'A', type: 'actions', layout: 'states', ...ALL },
          [
            'rule_name',
            'kommune_name',
            'statement',
            'since',
            'why',
            'next',
            'by',
            'mode',
            'switches_on',
            'switches_off',
          ]
        ),
      ],
    },
    { height: 8, panels: [statesOverTime] },
    {
      height: 11,
      panels: [
        tableOf(
          24,
          text('Protokoll', 'Audit'),
          text(
            'Jede Entscheidung des Zeitraums, neueste zuerst: Wert, Alter, Schwelle, Befehl, Antwort. Namen sieht, wer das Token des Hubs hat.',
            'Every decision of the time range, newest first: number, age, threshold, command, answer. Names are for who has the token of the hub.'
          ),
          { refId: 'A', type: 'actions', layout: 'audit', ...ALL },
          [
            'time',
            'rule_name',
            'kind_name',
            'state_before',
            'state_after',
            'why',
            'decided_by',
            'value',
            'unit',
            'age',
            'answer',
          ]
        ),
      ],
    },
    {
      height: 9,
      panels: [
        tableOf(
          24,
          text('Simulation: 90 Tage', 'Simulation: 90 days'),
          text(
            'Was die Regeln in 90 Tagen je Monat getan hätten, Vorschläge als sofort freigegeben gerechnet. Andere Schwellen stellt die Abfrage daneben.',
            'What the rules would have done in 90 days for each month, proposals counted as released at once. The query puts other thresholds beside it.'
          ),
          { refId: 'A', type: 'action-simulation', layout: 'months', ...ALL },
          ['rule_name', 'kommune_name', 'variant', 'month', 'activations', 'on_days', 'time_on'],
          { timeFrom: '90d' }
        ),
      ],
    },
  ],
};
