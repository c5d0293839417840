import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { widthOf } from '../../../shared/src/view/measure';
import { amountColor } from '../../../shared/src/signs/palette';
import type { MeanGauge } from '../data/gauges';
import { MEASURES } from '../layout';
import { digitsOf, markWord } from '../text/words';
import { Spread } from './Spread';
import { spreadLabels } from './spreadLabels';

interface Props {
  readonly gauge: MeanGauge;
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly projected: boolean;
  readonly language: Language;
}

const LABEL = 0.82;

/** The value and the limits of all laws on one scale from zero. */
export function LimitScale({ gauge, width, fontSize, projected, language }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const { row, marks } = gauge;
  const stroke = Math.max(1, fontSize / 14);
  const height = MEASURES.bar * fontSize;
  const [top, tall] = [0.2 * fontSize, 0.5 * fontSize];
  const figures = [row.value ?? 0, ...marks.map(({ limit }) => limit), projected ? (row.projection?.high ?? 0) : 0];
  const most = 1.1 * Math.max(...figures);
  const at = (figure: number) => (Math.max(0, figure) / most) * width;
  const words = marks.map(
    ({ law, limit }) => `${markWord(law, language)} ${formatNumber(limit, digitsOf(limit), language)}`
  );
  const lefts = spreadLabels(
    marks.map(({ limit }, i) => ({ middle: at(limit), width: widthOf(words[i]!, 1.2 * LABEL * fontSize) })),
    width,
    0.5 * fontSize
  );
  return (
    <>
      <svg width={width} height={height + (projected ? MEASURES.spread * fontSize : 0)} aria-hidden>
        <rect y={top} width={width} height={tall} fill={theme.colors.border.medium} />
        <rect y={top} width={at(row.value ?? 0)} height={tall} fill={amountColor(theme)} />
        {marks.map(({ law, limit }) => (
          <path
            key={law}
            d={`M${at(limit)} 0V${top + tall + 0.2 * fontSize}`}
            stroke={theme.colors.text.primary}
            strokeWidth={1.7 * stroke}
          />
        ))}
        {projected && row.projection && (
          <Spread
            projection={row.projection}
            {...{ at, y: height + 0.34 * fontSize, reach: 0.28 * fontSize, stroke: 1.3 * stroke }}
          />
        )}
      </svg>
      <p className={styles.marks}>
        {lefts
          ? words.map((word, i) => (
              <span key={word} style={{ left: lefts[i] }}>
                {word}
                {i < words.length - 1 && <span className={styles.heard}>, </span>}
              </span>
            ))
          : words.join(' · ')}
      </p>
    </>
  );
}

const getStyles = () => ({
  marks: css({
    position: 'relative',
    height: `${MEASURES.marks / LABEL}em`,
    fontSize: `${LABEL}em`,
    '&&': { lineHeight: `${MEASURES.marks / LABEL}em` },
    whiteSpace: 'nowrap',
    '& > span': { position: 'absolute' },
  }),
  // A pause between the marks for whoever hears them.
  heard: css({ fontSize: 0 }),
});
