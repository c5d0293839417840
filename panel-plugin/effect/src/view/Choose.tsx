import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { plainSelect } from '../../../shared/src/view/plainSelect';

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Height of the choice with the gap beneath, em; never less than 30 pixels. */
export const CHOICE = 2.4;

/** Which of several streets, sensors or series is drawn. */
export function Choose({ label, names, chosen, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <label className={styles.label}>
      <span className={styles.word}>{label}</span>
      <select className={styles.select} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {names.map((name, i) => (
          <option key={i} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  label: css({ display: 'flex', alignItems: 'center', gap: '0.6em', margin: 0, font: 'inherit' }),
  word: css({ color: theme.colors.text.secondary }),
  select: css({
    ...plainSelect(theme),
    width: 'auto',
    height: '1.8em',
    lineHeight: 1.2,
    textOverflow: 'ellipsis',
  }),
});
