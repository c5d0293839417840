import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, amountShade, seriesLook } from '../../../../shared/src/signs/palette';
import { TREND_TEXTS } from '../../text/trendTexts';

interface Props {
  readonly type: number;
  readonly width: number;
  readonly adjusted: boolean;
  readonly band: boolean;
  readonly language: Language;
}

/** What line is which; as many words as fit. */
export function TrendLegend({ type, width, adjusted, band, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = TREND_TEXTS[language];
  const look = seriesLook(theme, 1);
  const line = (stroke: string, dash: string) => (
    <line
      {...{ x1: 0, x2: 2 * type, y1: type / 2, y2: type / 2, stroke, strokeWidth: type / 5 }}
      strokeDasharray={dash}
    />
  );
  const items = [
    { words: texts.measuredLine, mark: line(amountColor(theme), ''), isThere: true },
    { words: texts.adjustedLine, mark: line(look.color, look.dash), isThere: adjusted },
    {
      words: texts.band,
      mark: (
        <rect
          {...{ x: 1, y: 1, width: 2 * type - 2, height: type - 2 }}
          fill={amountShade(theme, 0.18)}
          stroke={amountColor(theme)}
        />
      ),
      isThere: band,
    },
  ].filter(({ isThere }) => isThere);
  let used = 0;
  const fitting = items.filter(({ words }) => (used += 1.15 * widthOf(words, type) + 3.6 * type) <= width);
  return (
    <div className={styles.legend} style={{ fontSize: type }} aria-hidden>
      {fitting.map(({ words, mark }) => (
        <span key={words} className={styles.item}>
          <svg width={2 * type} height={type}>
            {mark}
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
    bottom: 0,
    left: 0,
    display: 'flex',
    gap: '1.2em',
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
  }),
  item: css({ display: 'flex', alignItems: 'center', gap: '0.4em' }),
});
