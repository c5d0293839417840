import type { Language, Text } from './language';
import { panelJson, type DatasourceRef, type Panel, type Target } from './panel';
import { KOMMUNE_INPUT } from './kommune-input';
import { OPEN_DATA_DEFAULT, OPEN_DATA_INPUT } from './open-data/open-data-input';

/** A dashboard as we describe it; Grafana's JSON comes of it in three forms and two languages. */
export interface Dashboard {
  /** File name, and the uid's second half. */
  readonly slug: string;
  readonly title: Text;
  readonly description: Text;
  readonly tags: readonly string[];
  /** Slugs of those that its readers go on to; the overview is always among them. */
  readonly related: readonly string[];
  readonly from: string;
  /** How often it asks again by itself; five minutes where nothing is worked out meanwhile. */
  readonly refresh?: string;
  readonly variables: readonly Variable[];
  /** Properties of which one has to be measured, or there is nothing to see; else those of the choice (about.ts). */
  readonly about?: readonly string[];
  /** Shareable form: what stands in the import's field until somebody writes another. */
  readonly kommune?: string;
  /** For a screen that nobody touches: no choice of time. */
  readonly onScreen?: boolean;
  /** For everybody: nothing to choose shows, and nothing leads on; the address may still name a Kommune. */
  readonly withoutChoice?: boolean;
  /** Events drawn over every panel with a time axis. */
  readonly annotations: readonly Annotation[];
  /** Rows of panels that share a height; widths of a row add up to 24. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly height: number;
  readonly panels: readonly (Panel & { readonly width: number })[];
}

/** Something to enter at the top of the dashboard: a choice that the hub offers, or a text. */
export type Variable = Choice | Entry;

export interface Choice {
  readonly name: string;
  readonly label: Text;
  readonly ask: { readonly properties: readonly string[]; readonly [key: string]: unknown };
  readonly current: { readonly text: string; readonly value: string };
}

interface Entry {
  readonly name: string;
  readonly label: Text;
  /** What stands there until somebody writes something else. */
  readonly typed: string;
}

/** Events that a dashboard marks; readers can switch each of them off. */
export interface Annotation {
  readonly name: Text;
  readonly color: string;
  readonly target: Target;
}

/**
 * - provisioned: fixed data source, for Grafana's file provisioning, which never fills in `${DS_…}`
 * - importable: with inputs, for import by hand and for the data source's Dashboards tab
 * - shareable: the same for one Kommune, which is an input, too (see shareable.ts)
 */
export type Form = 'provisioned' | 'importable' | 'shareable';

/** A dashboard that others link to. */
export type Linked = Pick<Dashboard, 'slug' | 'title'>;

export const DATASOURCE_TYPE = 'smartregion-hub-datasource';
export const DATASOURCE_UID = 'smartregion-hub';
const INPUT = 'DS_SMART_REGION_HUB';
/** What Grafana calls hidden: neither name nor choice. */
const HIDDEN = 2;

/** schemaVersion 39 is the newest that every supported Grafana reads: newer ones migrate up, none migrates down. */
export function dashboardJson(
  dashboard: Dashboard,
  language: Language,
  form: Form,
  siblings: readonly Linked[]
): Record<string, unknown> {
  const datasource = { type: DATASOURCE_TYPE, uid: form === 'provisioned' ? DATASOURCE_UID : `\${${INPUT}}` };
  return {
    ...(form === 'provisioned' ? {} : inputs(dashboard, form)),
    // As many Kommunen as there are: Grafana finds a uid for each.
    ...(form === 'shareable' ? {} : { uid: uidOf(dashboard, language, form) }),
    title: dashboard.title[language],
    description: dashboard.description[language],
    tags: ['smart-region', ...dashboard.tags],
    schemaVersion: 39,
    version: 1,
    editable: true,
    graphTooltip: 1,
    refresh: dashboard.refresh ?? '5m',
    time: { from: dashboard.from, to: 'now' },
    // Sums since midnight are the region's; and Grafana's server, which asks for readers of shared dashboards, takes the
    // browser's zone for UTC.
    timezone: 'Europe/Berlin',
    weekStart: 'monday',
    ...(dashboard.onScreen ? { timepicker: { hidden: true } } : {}),
    annotations: { list: dashboard.annotations.map((a) => annotationJson(a, language, datasource)) },
    // Readers of a shared dashboard cannot follow them.
    links:
      form === 'shareable' || dashboard.withoutChoice ? [] : siblings.map((sibling) => link(sibling, language, form)),
    templating: {
      list: dashboard.variables.map((v) => ({
        ...variableJson(v, language, datasource),
        ...(dashboard.withoutChoice ? { hide: HIDDEN } : {}),
      })),
    },
    panels: place(dashboard.rows, (panel) =>
      panelJson(panel, language, datasource, (slug) => {
        const to = form === 'shareable' ? undefined : siblings.find((sibling) => sibling.slug === slug);
        return to && addressOf(to, language, form);
      })
    ),
  };
}

const openDataInput = {
  ...{ name: OPEN_DATA_INPUT, type: 'constant', label: 'Adresse der offenen Daten', value: OPEN_DATA_DEFAULT },
};

const leadsToData = ({ rows }: Dashboard): boolean => JSON.stringify(rows).includes(`\${${OPEN_DATA_INPUT}}`);

/** An import must not meet the uid of a provisioned dashboard, which Grafana refuses to change. */
function uidOf({ slug }: Linked, language: Language, form: Form): string {
  return ['smartregion', slug, ...(language === 'en' ? ['en'] : []), ...(form === 'importable' ? ['import'] : [])].join(
    '-'
  );
}

const addressOf = (to: Linked, language: Language, form: Form): string => `/d/${uidOf(to, language, form)}`;

/** To another dashboard of the region, keeping the time and the Kommune; by uid, as tags also find every saved copy. */
function link(to: Linked, language: Language, form: Form): Record<string, unknown> {
  return {
    type: 'link',
    icon: 'dashboard',
    title: to.title[language],
    url: addressOf(to, language, form),
    tags: [],
    includeVars: true,
    keepTime: true,
    targetBlank: false,
  };
}

function variableJson(variable: Variable, language: Language, datasource: DatasourceRef): Record<string, unknown> {
  if ('typed' in variable) {
    const { name, typed } = variable;
    const current = { selected: false, text: typed, value: typed };
    return { type: 'textbox', name, label: variable.label[language], query: typed, current, options: [], hide: 0 };
  }
  return {
    type: 'query',
    name: variable.name,
    label: variable.label[language],
    datasource,
    query: { ...variable.ask, refId: `Variable-${variable.name}` },
    current: { selected: true, ...variable.current },
    refresh: 1,
    sort: 1,
    multi: false,
    includeAll: false,
    hide: 0,
  };
}

function annotationJson(
  { name, color, target }: Annotation,
  language: Language,
  datasource: DatasourceRef
): Record<string, unknown> {
  return {
    name: name[language],
    datasource,
    enable: true,
    hide: false,
    iconColor: color,
    target: { version: 1, language, ...target },
  };
}

/** Panels from left to right, rows from top to bottom. */
function place(rows: readonly Row[], json: (panel: Panel) => Record<string, unknown>): unknown[] {
  const panels: unknown[] = [];
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const panel of row.panels) {
      const gridPos = { x, y, w: panel.width, h: row.height };
      panels.push({ id: panels.length + 1, gridPos, ...json(panel) });
      x += panel.width;
    }
    y += row.height;
  }
  return panels;
}

function inputs(dashboard: Dashboard, form: Form): Record<string, unknown> {
  const types = new Set(dashboard.rows.flatMap((row) => row.panels.map((panel) => panel.type)));
  const plugin = {
    name: 'Smart Region Hub',
    type: 'datasource',
    pluginId: DATASOURCE_TYPE,
    pluginName: 'Smart Region Hub',
  };
  return {
    __inputs: [
      { ...plugin, name: INPUT, label: 'Smart Region Hub', description: '' },
      ...(form === 'shareable'
        ? [{ name: KOMMUNE_INPUT, type: 'constant', label: 'Kommune', value: dashboard.kommune }]
        : []),
      ...(leadsToData(dashboard) ? [openDataInput] : []),
    ],
    __requires: [
      { type: 'grafana', id: 'grafana', name: 'Grafana', version: '11.6.0' },
      { type: 'datasource', id: DATASOURCE_TYPE, name: 'Smart Region Hub', version: '0.1.0' },
      ...[...types].sort().map((id) => ({ type: 'panel', id, name: id, version: '' })),
    ],
  };
}
