import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatNumber } from '@smartregion/terms/numbers';
import { scaleLinear } from 'd3-scale';
import React, { useId, useMemo } from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import { axisFigures } from '../../../../shared/src/text/axisFigures';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, markedColor } from '../../../../shared/src/signs/palette';
import type { Sensor } from '../../data/trust';
import { axisNames, equation, limitWords } from '../../text/trustSentences';
import { TRUST_TEXTS } from '../../text/trustTexts';
import { smallType } from '../arrange';
import { fitting } from '../fitting';
import { ringsPath } from './marks';

interface Props {
  readonly sensor: Sensor;
  readonly room: Room;
  readonly amounts: Amounts;
  readonly language: Language;
}

/** Sensor over reference: 1:1 dashed, the line through the hours solid, the uncertainty as a bar at the limit. */
export function Scatter({ sensor, room, amounts, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const clip = `clip${useId().replace(/\W/g, '')}`;
  const texts = TRUST_TEXTS[language];
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const { fit, limit, pairs } = sensor;
  const half = fit && limit !== null ? (fit.uncertainty / 100) * limit : 0;
  const shown = fit && limit !== null ? limit + fit.bias : 0;
  const [head, axis] = [1.9 * type, 3.1 * type];
  const most = useMemo(() => 1.04 * Math.max(1, highest(pairs.reference), highest(pairs.sensor)), [pairs]);
  const end = Math.max(most, 1.15 * (limit ?? 0), shown + half);
  const y = scaleLinear([0, end], [height - axis, head]).nice(4);
  const last = y.domain()[1]!;
  const left = 1.15 * widthOf(formatNumber(last, 0, language), type) + 0.8 * type;
  const x = scaleLinear([0, last], [left, width - 0.5 * type]);
  const ticks = y.ticks(Math.max(2, Math.min(6, Math.floor(height / (4 * type)))));
  const figures = axisFigures(ticks, 0, language);
  const rings = useMemo(
    () => ringsPath(pairs.reference.map(x), pairs.sensor.map(y), Math.max(2, type / 5)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the scales follow from these
    [pairs, last, left, width, height, type]
  );
  const axisName = (what: string) => fitting(axisNames(what, sensor.property, amounts.unit), type, width);
  const limitX = limit === null ? 0 : x(limit);
  const isRight = limitX > 0.6 * width;
  const words = { x: limitX + (isRight ? -0.9 : 0.9) * type, anchor: isRight ? ('end' as const) : ('start' as const) };
  const dashed = { strokeWidth: Math.max(1.5, type / 8), strokeDasharray: `${0.5 * type} ${0.35 * type}` };
  const line = (at: (value: number) => number) => ({ x1: x(0), x2: x(last), y1: y(at(0)), y2: y(at(last)) });

  return (
    <svg width={width} height={height} fontSize={type} aria-hidden>
      <clipPath id={clip}>
        <rect x={left} y={head} width={Math.max(0, width - left)} height={Math.max(0, height - axis - head)} />
      </clipPath>
      <text className={styles.mark} dy="1em">
        {axisName(texts.sensor)}
      </text>
      {ticks.map((tick, i) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={x(last)} y1={y(tick)} y2={y(tick)} />
          <text className={styles.mark} x={left - 0.4 * type} y={y(tick)} dy="0.35em" textAnchor="end">
            {figures[i]}
          </text>
          {tick > 0 && x(tick) < width - 0.5 * widthOf(String(tick), type) && (
            <text className={styles.mark} x={x(tick)} y={height - axis} dy="1.3em" textAnchor="middle">
              {figures[i]}
            </text>
          )}
        </g>
      ))}
      <text className={styles.mark} x={width - 2} y={height} dy="-0.35em" textAnchor="end">
        {axisName(texts.reference)}
      </text>
      <g clipPath={`url(#${clip})`}>
        <path d={rings} fill="none" stroke={amountColor(theme)} strokeWidth={Math.max(1, type / 12)} />
        <line className={styles.oneToOne} {...dashed} {...line((value) => value)} />
        {fit && (
          <line
            className={styles.fit}
            strokeWidth={Math.max(2.5, type / 5)}
            {...line((value) => fit.intercept + fit.slope * value)}
          />
        )}
      </g>
      {fit && limit !== null && (
        <>
          <line className={styles.limit} x1={limitX} x2={limitX} y1={y(0)} y2={y(shown)} />
          <path
            d={bar(limitX, y(shown - half), y(shown + half), 0.5 * type)}
            fill="none"
            stroke={markedColor(theme)}
            strokeWidth={Math.max(3, type / 4)}
          />
          <text className={styles.word} x={words.x} y={y(0)} dy="-1.9em" textAnchor={words.anchor}>
            {texts.at(limitWords(limit, amounts, language))}
          </text>
          <text className={styles.figure} x={words.x} y={y(0)} dy="-0.6em" textAnchor={words.anchor}>
            {`±${amounts.amount(half)}`}
          </text>
          <text className={styles.figure} x={left + 0.8 * type} y={head} dy="1.2em">
            {equation(fit, language)}
          </text>
          {fit.r2 !== null && (
            <text className={styles.word} x={left + 0.8 * type} y={head} dy="2.5em">
              {`R² ${formatNumber(fit.r2, 2, language)}`}
            </text>
          )}
          <line
            className={styles.fit}
            strokeWidth={Math.max(2.5, type / 5)}
            x1={left + 0.8 * type}
            x2={left + 2.6 * type}
            y1={head + 3.5 * type}
            y2={head + 3.5 * type}
          />
          <text className={styles.word} x={left + 3 * type} y={head} dy="3.85em">
            {texts.fit}
          </text>
          <line
            className={styles.oneToOne}
            {...dashed}
            {...{ x1: left + 0.8 * type, x2: left + 2.6 * type, y1: head + 4.8 * type, y2: head + 4.8 * type }}
          />
          <text className={styles.word} x={left + 3 * type} y={head} dy="5.15em">
            {texts.oneToOne}
          </text>
        </>
      )}
    </svg>
  );
}

const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

const bar = (x: number, low: number, high: number, half: number) =>
  `M${x} ${low}V${high}M${x - half} ${low}h${2 * half}M${x - half} ${high}h${2 * half}`;

const getStyles = (theme: GrafanaTheme2) => {
  // Words stand over rings: an edge in the panel's colour keeps them readable.
  const edge = { stroke: theme.colors.background.primary, strokeWidth: 4, paintOrder: 'stroke' };
  return {
    grid: css({ stroke: theme.colors.border.weak }),
    mark: css({ fill: theme.colors.text.secondary }),
    word: css({ fill: theme.colors.text.primary, ...edge }),
    figure: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold, ...edge }),
    oneToOne: css({ stroke: theme.colors.text.primary }),
    fit: css({ stroke: theme.colors.text.primary }),
    limit: css({ stroke: theme.colors.text.secondary, strokeDasharray: '2 3' }),
  };
};
