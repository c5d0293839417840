import type { AirQualityIndex, ClassNumber } from '@smartregion/terms/air-quality-scale';
import type { Language } from '../../../shared/src/text/language';
import type { Shown } from '../data/marks/mark';
import { AREA_KINDS, type AreaKind, type FlowLevel, type Happening, POINT_KINDS, type Region } from '../data/region';
import { severityOf } from '../text/sentences';
import { TEXTS } from '../text/texts';

/** One line of the legend: a sign and its word. */
export type Entry = { readonly text: string } & (
  | { readonly sign: 'class'; readonly value: ClassNumber | null; readonly index: AirQualityIndex | null }
  | { readonly sign: 'sensor' | 'cluster' | 'wind' | 'plain' }
  /** The plate and what it covers. */
  | { readonly sign: 'warned'; readonly kind: AreaKind }
  | { readonly sign: 'flow'; readonly level: FlowLevel | null }
  | { readonly sign: 'happening'; readonly kind: Happening['kind'] }
);

/** What is on the map, and nothing else. */
export function legendOf(
  { stations, happenings }: Region,
  shown: Shown,
  flows: readonly (FlowLevel | null)[],
  language: Language
): Entry[] {
  const texts = TEXTS[language];
  const placed = stations.filter(({ at }) => at !== null);
  const air = placed.flatMap((station) => (station.air ? [station.air] : []));
  const index = air[0]?.index ?? null;
  const classes = (index?.classes ?? []).flatMap((one, i): Entry[] => {
    const value = (i + 1) as ClassNumber;
    return air.some((found) => found.class === value) ? [{ sign: 'class', value, index, text: one[language] }] : [];
  });
  const when = (isThere: boolean, ...entries: Entry[]) => (isThere ? entries : []);
  const levels = ([1, 2, 3, 4, null] as const).filter((level) => flows.includes(level));
  return [
    ...classes,
    ...when(
      air.some((found) => found.class === null),
      { sign: 'class', value: null, index: null, text: texts.noData }
    ),
    ...when(
      placed.some(({ isSensor, air }) => isSensor && air),
      { sign: 'sensor', text: texts.sensor }
    ),
    ...when(placed.filter((station) => station.air).length > 1, { sign: 'cluster', text: texts.cluster }),
    ...when(shown.wind && placed.some(({ wind }) => wind), { sign: 'wind', text: texts.windLegend }),
    ...when(
      placed.some(({ air, wind, traffic }) => !air && !wind && !traffic),
      { sign: 'plain', text: texts.plain }
    ),
    ...AREA_KINDS.flatMap((kind): Entry[] => {
      // The gravest comes first.
      const warning = happenings.find((one) => one.kind === kind);
      const text = warning ? [texts.kinds[kind], severityOf(warning, language)].filter(Boolean).join(', ') : '';
      return when(shown.happenings && warning !== undefined, { sign: 'warned', kind, text });
    }),
    ...POINT_KINDS.flatMap((kind): Entry[] =>
      when(shown.happenings && happenings.some((one) => one.kind === kind && one.at), {
        ...{ sign: 'happening', kind, text: texts.kinds[kind] },
      })
    ),
    ...levels.map((level): Entry => ({
      sign: 'flow',
      level,
      text: level ? texts.flow[level - 1]! : texts.flowUnknown,
    })),
  ];
}
