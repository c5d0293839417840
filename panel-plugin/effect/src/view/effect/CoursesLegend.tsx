import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, quietColor } from '../../../../shared/src/signs/palette';
import { EFFECT_TEXTS } from '../../text/effectTexts';

interface Props {
  readonly width: number;
  readonly top: number;
  readonly type: number;
  readonly language: Language;
}

/** Solid, dashed, long dashes: what the lines are; as many as fit. */
export function CoursesLegend({ width, top, type, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = EFFECT_TEXTS[language];
  const lines = [
    { words: texts.adjusted, color: amountColor(theme), dash: undefined, stroke: type / 6 },
    { words: texts.measured, color: quietColor(theme), dash: `${0.3 * type} ${0.25 * type}`, stroke: type / 10 },
    { words: texts.means, color: theme.colors.text.primary, dash: `${0.5 * type} ${0.35 * type}`, stroke: type / 8 },
  ];
  let used = 0;
  const fitting = lines.filter(({ words }) => (used += 1.15 * widthOf(words, type) + 3.6 * type) <= width);
  return (
    <div className={styles.legend} style={{ top, fontSize: type }} aria-hidden>
      {fitting.map(({ words, color, dash, stroke }) => (
        <span key={words} className={styles.item}>
          <svg width={2 * type} height={type}>
            <line
              {...{ x1: 0, x2: 2 * type, y1: type / 2, y2: type / 2, stroke: color }}
              strokeWidth={stroke}
              strokeDasharray={dash}
            />
          </svg>
          {words}
        </span>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    position: 'absolute',
    left: 0,
    display: 'flex',
    gap: '1.2em',
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
  }),
  item: css({ display: 'flex', alignItems: 'center', gap: '0.4em' }),
});
