import type { GrafanaTheme2 } from '@grafana/data';
import { inkOn, markedColor, mixed, quietColor } from '../../../../shared/src/signs/palette';
import type { FlowLevel } from '../../data/region';

/** How a road is painted: a band between two edges, and marks on it, so that no state is told by colour alone. */
export interface RoadLook {
  readonly edge: string;
  readonly band: string;
  readonly marks: string;
  /** In widths of the band; empty for none. */
  readonly dash: readonly number[];
  /** Width of the marks, in widths of the band. */
  readonly share: number;
}

/** Free: plain. Dense: thin line. Slow: long dashes. Congested: cars nose to tail. Unknown: broken. */
export function roadLook(theme: GrafanaTheme2, level: FlowLevel | null): RoadLook {
  const { background, text } = theme.colors;
  const [quiet, marked] = [quietColor(theme), markedColor(theme)];
  const looks: Readonly<Record<FlowLevel | 0, Omit<RoadLook, 'edge'>>> = {
    0: { band: background.primary, marks: text.primary, dash: [0.35, 0.55], share: 1 },
    1: { band: quiet, marks: quiet, dash: [], share: 0 },
    2: { band: quiet, marks: background.primary, dash: [1, 0.8], share: 0.28 },
    3: { band: mixed(marked, background.primary, 0.35), marks: text.primary, dash: [1.2, 0.6], share: 0.34 },
    4: { band: marked, marks: inkOn(marked), dash: [0.45, 0.4], share: 0.55 },
  };
  return { edge: text.primary, ...looks[level ?? 0] };
}
