/** What a rule compares: means of a year, or hours and days that are counted. */
const METRICS = ['year', '24h', '1h', 'max8h', 'aot40', 'peak-season', 'winter'] as const;
export type Metric = (typeof METRICS)[number];

/** A rule of a law, as its id tells it: `pm10-24h-limit`. */
export interface RuleName {
  readonly pollutant: string;
  readonly metric: Metric;
  /** `limit`, `target`, `guideline`, `long-term`, `information` … */
  readonly kind: string;
}

const ID = new RegExp(`^(.+?)-(${METRICS.join('|')})-(.+)$`);

/** `pm10-24h-limit`; undefined for what is no id of a rule. */
export function ruleOf(id: string): RuleName | undefined {
  const [, pollutant, metric, kind] = ID.exec(id) ?? [];
  return pollutant && metric && kind ? { pollutant, metric: metric as Metric, kind } : undefined;
}

/** The same for columns, where few ids stand in many rows. */
export function ruleReader(): (id: string) => RuleName | undefined {
  const known = new Map<string, RuleName | undefined>();
  return (id) => {
    if (!known.has(id)) {
      known.set(id, ruleOf(id));
    }
    return known.get(id);
  };
}

/** For people's health and over time: what is drawn. What protects plants and single episodes stand in the table. */
export const isDrawn = ({ kind }: RuleName): boolean => ['limit', 'target', 'guideline'].includes(kind);

export const isThreshold = ({ kind }: RuleName): boolean => kind === 'information' || kind === 'alert';

/** The law that binds in Germany, and those that stand beside it. */
export const LAWS = ['39bimschv', 'eu2026', 'eu2030', 'who2021'] as const;
export type Law = (typeof LAWS)[number];
export const IN_FORCE: Law = '39bimschv';

/** The law that a statement is about: the one in force where it was asked for, else the first of the others. */
export function leadingLaw(laws: readonly string[]): string | undefined {
  return LAWS.find((law) => laws.includes(law)) ?? laws[0];
}
