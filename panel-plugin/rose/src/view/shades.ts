import type { GrafanaTheme2 } from '@grafana/data';
import { amountColor, amountShade } from '../../../shared/src/signs/palette';
import type { Rose } from '../data/rose';

/** From faint inside to full outside; of high hours full where there are more than expected. */
export function shadesOf(rose: Rose, steps: number, theme: GrafanaTheme2): string[] {
  return rose.kind === 'probability'
    ? [amountColor(theme), amountShade(theme, 0.2)]
    : Array.from({ length: steps }, (_, i) => amountShade(theme, steps === 1 ? 1 : i / (steps - 1)));
}
