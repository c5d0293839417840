import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { plainSelect } from '../../../shared/src/view/plainSelect';
import { TEXTS } from '../text/texts';

interface Props {
  readonly stations: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly language: Language;
}

/** Pixels that the choice takes above a drawing. */
export const CHOICE = 34;

/** Which station is drawn, where there are several. */
export function StationChoice({ stations, chosen, onChoose, language }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <select
      className={styles.choice}
      aria-label={TEXTS[language].columns.station}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {stations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  choice: css({
    ...plainSelect(theme),
    flex: 'none',
    alignSelf: 'start',
    height: CHOICE - 6,
    marginBottom: 6,
    '&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: -1 },
  }),
});
