import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { plainButton } from '../../../shared/src/view/plainButton';

interface Props<Value> {
  /** What is chosen among. */
  readonly label: string;
  readonly offered: readonly { readonly value: Value; readonly word: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few buttons of which one is pressed: a year, the pollutant of the calendar. */
export function Choice<Value extends string | number>({ label, offered, chosen, onChoose }: Props<Value>) {
  const styles = useStyles2(getStyles);
  return (
    <span role="group" aria-label={label} className={styles.group}>
      {offered.map(({ value, word }) => (
        <button
          key={value}
          type="button"
          className={styles.button}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {word}
        </button>
      ))}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  group: css({ display: 'flex', gap: '0.2em', '@media print': { '[aria-pressed=false]': { display: 'none' } } }),
  button: css({
    ...plainButton(theme),
    minWidth: 24,
    minHeight: 24,
    padding: '0 0.5em',
    whiteSpace: 'nowrap',
    '&&:focus-visible': { outlineWidth: 3, outlineOffset: -2 },
    '&:hover': { background: theme.colors.action.hover },
    '&[aria-pressed=true]': {
      fontWeight: theme.typography.fontWeightBold,
      boxShadow: `inset 0 -2px ${theme.colors.text.primary}`,
    },
  }),
});
