import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** Width of labels, in Grafana's steps of 8 px: in columns, whatever the language. */
export const LABEL = { list: 14, option: 18, config: 28 };

/** Fields stand beside one another where there is room, below one another where there is not. */
const styles = (theme: GrafanaTheme2) => ({
  form: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) }),
  // Grafana's `box-sizing: inherit` does not reach into <details>.
  row: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), boxSizing: 'border-box' }),
  // Grafana's fields grow with their chips, over the next label; held to their place, chips wrap.
  field: css({
    flex: '1 1 360px',
    minWidth: 0,
    margin: 0,
    '& > :last-child': { flex: '1 1 0', minWidth: 0 },
  }),
  option: css({ margin: 0 }),
  quiet: css({ ...theme.typography.bodySmall, color: theme.colors.text.secondary, margin: 0 }),
  problem: css({ ...theme.typography.bodySmall, color: theme.colors.error.text, margin: 0 }),
  summary: css({
    ...theme.typography.bodySmall,
    color: theme.colors.text.secondary,
    cursor: 'pointer',
    padding: theme.spacing(0.5, 0),
  }),
  list: css({ listStyle: 'none', maxWidth: 640, margin: theme.spacing(0, 0, 3) }),
  listItem: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  prose: css({ maxWidth: '70ch' }),
  examples: css({ listStyle: 'none', display: 'grid', gap: theme.spacing(1), margin: theme.spacing(1, 0, 2) }),
});

export const useStyles = () => useStyles2(styles);
