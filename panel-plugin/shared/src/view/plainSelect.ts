import type { GrafanaTheme2 } from '@grafana/data';

/** A choice of the browser's own: it speaks to keyboards and screen readers by itself, and opens on telephones as they do. */
export const plainSelect = (theme: GrafanaTheme2) => ({
  minWidth: 0,
  maxWidth: '100%',
  minHeight: 24,
  padding: '0 0.4em',
  border: `1px solid ${theme.colors.text.secondary}`,
  borderRadius: theme.shape.radius.default,
  background: theme.colors.background.primary,
  color: theme.colors.text.primary,
  font: 'inherit',
  '&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: 1 },
});
