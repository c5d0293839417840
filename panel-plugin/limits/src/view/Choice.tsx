import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';
import { plainButton } from '../../../shared/src/view/plainButton';
import { plainSelect } from '../../../shared/src/view/plainSelect';

interface Props<Value> {
  /** What is chosen among. */
  readonly label: string;
  readonly offered: readonly { readonly value: Value; readonly word: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** What it may take of the panel's width; none: a few short words have room everywhere. */
  readonly room?: Pick<Room, 'width' | 'fontSize'>;
}

/** Around the word of a button, and between two of them, em. */
const AROUND = 1.2;

/** A few buttons of which one is pressed: a year, the pollutant of the calendar. What has no room in a line is a list that opens. */
export function Choice<Value extends string | number>({ label, offered, chosen, onChoose, room }: Props<Value>) {
  const styles = useStyles2(getStyles);
  const { width, fontSize } = room ?? { width: Infinity, fontSize: 0 };
  // In bold, and where the type stands in for Inter, words run wider.
  const taken = offered.reduce((sum, { word }) => sum + 1.2 * widthOf(word, fontSize) + AROUND * fontSize, 0);
  if (taken > width) {
    const place = offered.findIndex(({ value }) => value === chosen);
    return (
      <select
        aria-label={label}
        className={styles.select}
        value={place}
        onChange={(event) => onChoose(offered[Number(event.target.value)]!.value)}
      >
        {offered.map(({ word }, i) => (
          <option key={i} value={i}>
            {word}
          </option>
        ))}
      </select>
    );
  }
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
  select: css({ ...plainSelect(theme), height: '1.7em' }),
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
