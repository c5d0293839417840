import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { quietColor } from '../../../shared/src/signs/palette';
import type { Language } from '../../../shared/src/text/language';
import { LETTERS } from '../text/directions';
import { widthOf } from '../../../shared/src/view/measure';
import { type Circle, pointOn } from './geometry';

const ORIGIN = { cx: 0, cy: 0 };

export interface Ring {
  readonly radius: number;
  readonly text: string;
}

interface Props {
  readonly rings: readonly Ring[];
  readonly circle: Circle;
}

/** Circles behind a rose, or over a field. */
export function Rings({ rings, circle }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {rings.map(({ radius }, i) => (
        <circle key={i} r={radius} className={radius >= circle.radius - 1 ? styles.edge : styles.ring} />
      ))}
      <circle r={circle.radius} className={styles.edge} />
    </>
  );
}

interface LabelsProps extends Props {
  /** Where the rings are labelled, degrees. */
  readonly direction: number;
  readonly fontSize: number;
  readonly language: Language;
}

/** The four letters around a rose and what its rings stand for; these only where there is room. */
export function Labels({ rings, circle, direction, fontSize, language }: LabelsProps) {
  const styles = useStyles2(getStyles);
  const [small, roomy] = [0.82 * fontSize, circle.radius >= 4.6 * fontSize];
  const apart = rings.filter(({ radius }, i) => radius - (rings[i - 1]?.radius ?? circle.hole) > 1.15 * small);
  return (
    <g aria-hidden>
      {LETTERS[language].map((letter, i) => {
        const { x, y } = pointOn({ ...circle, ...ORIGIN }, 90 * i, circle.radius + 0.78 * fontSize);
        return (
          <text key={letter} x={x} y={y} dy="0.36em" className={styles.letter} fontSize={0.95 * fontSize}>
            {letter}
          </text>
        );
      })}
      {roomy &&
        apart.map(({ radius, text }) => {
          const { x, y } = pointOn({ ...circle, ...ORIGIN }, direction, radius - 0.1 * fontSize);
          const width = widthOf(text, 1.1 * small) + 0.3 * small;
          return (
            <g key={text} transform={`translate(${x} ${y})`}>
              <rect x={-width / 2} y={-0.6 * small} width={width} height={1.2 * small} className={styles.plate} />
              <text dy="0.36em" className={styles.label} fontSize={small}>
                {text}
              </text>
            </g>
          );
        })}
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  ring: css({ fill: 'none', stroke: theme.colors.border.medium, strokeWidth: 'max(1px, 0.05em)' }),
  edge: css({ fill: 'none', stroke: quietColor(theme), strokeWidth: 'max(1px, 0.06em)' }),
  letter: css({
    fill: theme.colors.text.primary,
    textAnchor: 'middle',
    fontWeight: theme.typography.fontWeightBold,
  }),
  // The panel's own colour beneath keeps them readable over bars and fields.
  plate: css({ fill: theme.colors.background.primary, stroke: 'none' }),
  label: css({ fill: theme.colors.text.primary, textAnchor: 'middle' }),
});
