import type { DatasourceRef } from './dashboard';
import type { Language, Text } from './language';

/** What the hub is asked; the fields of the data source's query editor. */
export interface Target {
  readonly refId: string;
  readonly type: 'series' | 'latest' | 'air-quality-index' | 'events' | 'forecast';
  readonly [key: string]: unknown;
}

export interface Panel {
  readonly type: string;
  readonly title: Text;
  readonly description: Text;
  readonly targets: readonly Target[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly defaults?: FieldConfig;
  readonly overrides?: readonly Override[];
  readonly transformations?: readonly Transformation[];
  /** Own time range of the panel (`14d`, `now/d`, `+3d` for what is to come); its title says so. */
  readonly timeFrom?: string;
}

export type FieldConfig = Readonly<Record<string, unknown>>;

export interface Override {
  readonly matcher: { readonly id: string; readonly options: string | Text };
  readonly properties: readonly { readonly id: string; readonly value: unknown }[];
}

export interface Transformation {
  readonly id: string;
  /** Only frames of this query. */
  readonly filter?: { readonly id: 'byRefId'; readonly options: string };
  readonly options: Readonly<Record<string, unknown>>;
}

/** Anything in a description of a panel may be a pair of languages ({ de, en }); here it becomes one of them. */
export function panelJson(panel: Panel, language: Language, datasource: DatasourceRef): Record<string, unknown> {
  const { type, title, description, targets, options, defaults, overrides, transformations, timeFrom } = panel;
  const described = {
    type,
    title,
    description,
    datasource,
    targets: targets.map((target) => ({ datasource, version: 1, language, ...target })),
    options: options ?? {},
    fieldConfig: { defaults: defaults ?? {}, overrides: overrides ?? [] },
    ...(transformations ? { transformations } : {}),
    ...(timeFrom ? { timeFrom, hideTimeOverride: true } : {}),
  };
  return inLanguage(described, language) as Record<string, unknown>;
}

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

/** Column or series of this name gets these properties. */
export function byName(name: string | Text, properties: Readonly<Record<string, unknown>>): Override {
  return override('byName', name, properties);
}

/** Series whose name matches `/pattern/` gets these properties. */
export function byRegexp(pattern: string, properties: Readonly<Record<string, unknown>>): Override {
  return override('byRegexp', pattern, properties);
}

/** All series of one query get these properties. */
export function byQuery(refId: string, properties: Readonly<Record<string, unknown>>): Override {
  return override('byFrameRefID', refId, properties);
}

function override(id: string, options: string | Text, properties: Readonly<Record<string, unknown>>): Override {
  return {
    matcher: { id, options },
    properties: Object.entries(properties).map(([key, value]) => ({ id: key, value })),
  };
}
