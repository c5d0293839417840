import type { GrafanaTheme2 } from '@grafana/data';

/** A button that looks like the text around it, with a visible focus. */
export const plainButton = (theme: GrafanaTheme2) =>
  ({
    padding: 0,
    border: 0,
    borderRadius: theme.shape.radius.default,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.text}`, outlineOffset: 1 },
  }) as const;
