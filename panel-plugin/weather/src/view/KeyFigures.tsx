import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { mutedColor } from '../../../shared/src/signs/palette';
import { widthOf } from '../../../shared/src/view/measure';
import type { Said } from '../text/hourWords';

/** em */
const GAP = 2.2;
const HEIGHT = 2.75;

/** A figure is as wide as its name or its value. */
const widthOfFigure = ({ name, value }: Said): number => Math.max(widthOf(name, 0.85), widthOf(value, 1.2)) + GAP;

/** As many of the figures as stand side by side, and how wide they are, em. */
export function fitting(
  all: readonly Said[],
  width: number
): { readonly shown: readonly Said[]; readonly width: number } {
  const shown: Said[] = [];
  let used = 0;
  for (const figure of all) {
    if (used + widthOfFigure(figure) > width) {
      break;
    }
    used += widthOfFigure(figure);
    shown.push(figure);
  }
  return { shown, width: used };
}

export const FIGURES_HEIGHT = HEIGHT;

/** Values of now: name above, figure below. */
export function KeyFigures({ figures }: { readonly figures: readonly Said[] }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.list}>
      {figures.map((figure) => (
        <div key={figure.name} style={{ width: `${widthOfFigure(figure)}em` }}>
          <dt>{figure.name}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    margin: 0,
    whiteSpace: 'nowrap',
    dt: {
      color: mutedColor(theme),
      fontSize: '0.85em',
      fontWeight: theme.typography.fontWeightRegular,
      lineHeight: 1.35,
    },
    dd: { margin: 0, fontSize: '1.2em', fontWeight: theme.typography.fontWeightBold, lineHeight: 1.25 },
  }),
});
