import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { plainButton } from './plainButton';

/** Buttons beneath a panel: quiet, and large enough for a finger. */
export const footButton = (theme: GrafanaTheme2) => ({
  button: css({
    ...plainButton(theme),
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    gap: '0.4em',
    minWidth: 24,
    minHeight: 24,
    justifyContent: 'center',
    padding: '0 4px',
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
  }),
  icon: css({
    width: '1.2em',
    height: '1.2em',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.4,
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
  }),
});
