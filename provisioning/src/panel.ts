import type { FieldConfig, Override } from './field-config';
import type { HubQuery } from '../../datasource-plugin/src/query/questions';
import type { Language, Text } from './language';
import { withMissing } from './missing';

/** A data source as dashboards name it. */
export type DatasourceRef = Readonly<{ type: string; uid: string }>;

/** A saved query that nobody changes. */
export type Asked<Query> = Query extends unknown
  ? { readonly [Key in keyof Query]: Query[Key] extends string[] | undefined ? readonly string[] : Query[Key] }
  : never;

/** What the hub is asked, as the data source's query editor saves it. */
export type Target = Asked<HubQuery>;

export interface Panel {
  readonly type: string;
  readonly title: Text;
  readonly description: Text;
  readonly targets: readonly Target[];
  readonly options?: Readonly<Record<string, unknown>>;
  /** Without a frame of its own. */
  readonly transparent?: boolean;
  readonly defaults?: FieldConfig;
  readonly overrides?: readonly Override[];
  readonly transformations?: readonly Transformation[];
  /** What stands there when the question failed, where "Nicht abrufbar" alone says too little. */
  readonly unanswered?: Text;
  /**
   * Own time range of the panel (`14d`, `now/d`); its title says so. For what is to come `+72h`: Grafana's browser side
   * reads it as the hours to come, its server, which alone asks for readers of shared dashboards, as the hours before
   * now. So the question itself looks ahead. `+3d` it does not read at all.
   */
  readonly timeFrom?: string;
  /**
   * Length of the steps, and how many: else both follow the width of the panel, and with them every figure that is worked
   * out of the steps.
   */
  readonly steps?: { readonly every: string; readonly count: number };
  /** Slug of the dashboard that a mark of the panel leads to, with the Kommune and station of the mark. */
  readonly leadsTo?: string;
}

/** Where a dashboard is, or nothing where it is not beside. */
export type AddressOf = (slug: string) => string | undefined;

export interface Transformation {
  readonly id: string;
  /** Only frames of this query. */
  readonly filter?: { readonly id: 'byRefId'; readonly options: string };
  readonly options: Readonly<Record<string, unknown>>;
}

/** Anything in a description of a panel may be a pair of languages ({ de, en }); here it becomes one of them. */
export function panelJson(
  panel: Panel,
  language: Language,
  datasource: DatasourceRef,
  addressOf: AddressOf = () => undefined
): Record<string, unknown> {
  const { type, title, description, targets, transparent, transformations, timeFrom, steps, leadsTo } = panel;
  const address = leadsTo && addressOf(leadsTo);
  const link = address && { link: `${address}?var-kommune=\${kommune}&var-station=\${station}` };
  const options = link ? { ...panel.options, ...link } : panel.options;
  const described = {
    type,
    title,
    description,
    datasource,
    targets: targets.map((target) => ({ datasource, version: 1, language, ...apart(panel, target), ...target })),
    // What the hub says is in the language of the dashboard: what the bundle's own panels say beside it is, too.
    options: isOwn(type) ? { language, ...options } : (options ?? {}),
    fieldConfig: withMissing(type, panel),
    ...(transparent ? { transparent } : {}),
    ...(transformations ? { transformations } : {}),
    ...(steps ? { interval: steps.every, maxDataPoints: steps.count } : {}),
    ...(timeFrom ? { timeFrom, hideTimeOverride: true } : {}),
  };
  return inLanguage(described, language) as Record<string, unknown>;
}

/** Where a panel leaves the colours of stations to Grafana the hub tells them apart: Grafana may give two the same. */
const apart = ({ type, defaults }: Panel, target: Target) =>
  type === 'timeseries' && target.type === 'series' && isByName(defaults?.['color']) ? { apart: true } : {};

const isByName = (color: unknown): boolean =>
  (color as { readonly mode?: string } | undefined)?.mode === 'palette-classic-by-name';

const isOwn = (type: string): boolean => /^smartregion-.*-panel$/.test(type);

function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => inLanguage(item, language));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (isText(value)) {
    return value[language];
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguage(item, language)]));
}

function isText(value: object): value is Text {
  return Object.keys(value).length === 2 && 'de' in value && 'en' in value;
}
