import type { GrafanaTheme2 } from '@grafana/data';

/** Background of what is not known: an hour, a day, a pollutant without enough data. */
export const hatched = (theme: GrafanaTheme2): string =>
  `repeating-linear-gradient(-45deg, ${theme.colors.text.secondary} 0 1px, ${theme.colors.background.primary} 1px 4px)`;
