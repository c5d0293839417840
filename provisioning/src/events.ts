import type { Annotation } from './dashboard';
import { text, type Text } from './language';
import { COLOR, TIME_UNIT, tableOptions, type Sized } from './look';
import { byName } from './field-config';

/** Kinds of events that warn the public of something. */
const WARNINGS = ['weather-warning', 'flood'];
const ROAD_EVENTS = ['roadworks', 'closure', 'traffic-warning'];

/** Warnings over the curves: of the chosen Kommune, or of all. */
export function warningMarks(kommunen: readonly string[]): Annotation {
  return {
    name: text('Warnungen', 'Warnings'),
    color: COLOR.orange,
    target: { refId: 'Warnings', type: 'events', kommunen, kinds: WARNINGS },
  };
}

/** What hinders the traffic, over the curves. */
export function roadMarks(kommunen: readonly string[]): Annotation {
  return {
    name: text('Baustellen und Sperrungen', 'Roadworks and closures'),
    color: COLOR.purple,
    target: { refId: 'Roads', type: 'events', kommunen, kinds: ROAD_EVENTS },
  };
}

/** Sign, number and word of each severity, so that a cell needs no colour. */
const SEVERITIES = [
  text('Hinweis', 'information'),
  text('▲ 1 gering', '▲ 1 minor'),
  text('▲ 2 mäßig', '▲ 2 moderate'),
  text('▲ 3 schwer', '▲ 3 severe'),
  text('▲ 4 extrem', '▲ 4 extreme'),
];

const SHOWN: Readonly<Record<string, { readonly name: Text; readonly width?: number }>> = {
  severity: { name: text('Schwere', 'Severity'), width: 105 },
  kommune_name: { name: text('Kommune', 'Municipality'), width: 140 },
  title: { name: text('Warnung', 'Warning') },
  text: { name: text('Was geschieht, was zu tun ist', 'What happens, what to do') },
  time: { name: text('von', 'from'), width: 140 },
  timeEnd: { name: text('bis', 'until'), width: 140 },
  attribution: { name: text('Quelle', 'Source'), width: 200 },
};

/** Columns that a reader does not need beside those. */
const HIDDEN = [
  ...['tags', 'active', 'kommune', 'kind', 'kind_name', 'severity_name', 'area', 'lat', 'lon', 'facts'],
  ...['issued', 'feed', 'id', 'demo'],
];

/** What holds now, the gravest first. The hub says in words when there is none, and when it cannot know. */
export function currentWarnings(width: number, kommunen: readonly string[]): Sized {
  return {
    width,
    type: 'table',
    title: text('Aktuelle Warnungen', 'Current warnings'),
    description: text(
      'Amtliche Warnungen und Hochwasser, die jetzt gelten, die schwerste zuerst, mit Quelle. Gilt keine oder antwortet eine Quelle nicht, steht das hier.',
      'Official warnings and floods that hold now, the gravest first, with source. When there is none, or a source does not answer, it says so.'
    ),
    targets: [{ refId: 'A', type: 'events', kommunen, kinds: WARNINGS, active: true, layout: 'table' }],
    options: tableOptions,
    unanswered: text('Warnungen nicht abrufbar', 'Warnings not available'),
    overrides: Object.entries(SHOWN).map(([column, { name, width: wide }]) =>
      byName(column, {
        displayName: name,
        ...(wide ? { 'custom.width': wide } : {}),
        ...(column.startsWith('time') ? { unit: TIME_UNIT } : {}),
        ...(column === 'severity' ? { mappings: [severityWords], 'custom.align': 'left' } : {}),
      })
    ),
    transformations: [
      {
        id: 'organize',
        options: {
          excludeByName: Object.fromEntries(HIDDEN.map((name) => [name, true])),
          indexByName: Object.fromEntries(Object.keys(SHOWN).map((name, i) => [name, i])),
          renameByName: {},
        },
      },
    ],
  };
}

const severityWords = {
  type: 'value',
  options: Object.fromEntries(SEVERITIES.map((word, i) => [i, { index: i, text: word }])),
};
