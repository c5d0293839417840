import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { plainSelect } from '../../../shared/src/view/plainSelect';
import type { Station } from '../data/track';
import { TEXTS } from '../text/texts';

interface Props {
  readonly stations: readonly Station[];
  readonly chosen: string;
  readonly language: Language;
  /** There is room for the names alone. */
  readonly narrow: boolean;
  readonly onChoose: (id: string) => void;
}

/** Pixels of the line. */
export const CHOICE_HEIGHT = 34;

/** Of several stations the reader chooses one. */
export function StationChoice({ stations, chosen, language, narrow, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <label className={styles.choice}>
      {!narrow && <span className={styles.name}>{TEXTS[language].station}</span>}
      <select
        className={styles.select}
        aria-label={TEXTS[language].station}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      >
        {stations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  choice: css({
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    gap: '0.6em',
    height: CHOICE_HEIGHT,
    margin: 0,
    paddingBottom: 4,
    fontWeight: theme.typography.fontWeightRegular,
    '@media print': { display: 'none' },
  }),
  name: css({ color: theme.colors.text.secondary }),
  select: css({
    ...plainSelect(theme),
    maxWidth: '28em',
    height: 28,
  }),
});
