import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { LOCALE } from '@smartregion/terms/numbers';
import { scaleLinear } from 'd3-scale';
import React, { useId } from 'react';
import { axisFigures } from '../../../../shared/src/text/axisFigures';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, markedColor } from '../../../../shared/src/signs/palette';
import { Links } from '../../../../shared/src/view/Links';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import type { Month } from '../../data/trust';
import { partWords } from '../../text/trustSentences';
import { TRUST_TEXTS } from '../../text/trustTexts';
import type { Annotation } from '../../data/annotations';
import { Annotations } from '../Annotations';
import { smallType } from '../arrange';
import { fitting } from '../fitting';

interface Props {
  readonly months: readonly Month[];
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
  readonly annotations: readonly Annotation[];
}

/** Slope by month with its interval beside 1; noticeable months are diamonds, months with too few hours hatched. */
export function Drift({ months, room, zone, language, annotations }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch${useId().replace(/\W/g, '')}`];
  const texts = TRUST_TEXTS[language];
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const { asked, group, item } = useAsked(months.length, -1);
  const all = months.flatMap(({ slope, low, high }) => [slope, low, high].filter((value) => value !== null));
  const [top, bottom] = [2.4 * fontSize, height - 1.7 * type];
  const y = scaleLinear([Math.min(0.9, ...all), Math.max(1.1, ...all)], [bottom, top]).nice(3);
  const ticks = y.ticks(Math.max(2, Math.min(4, Math.floor((bottom - top) / (2 * type)))));
  const figures = axisFigures(ticks, 1, language);
  const left = 1.15 * widthOf('0,00', type) + 0.6 * type;
  const step = (width - left) / Math.max(1, months.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: zone });
  const fullFormat = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: zone });
  const nameOf = ({ time }: Month) => format.format(time).slice(0, step > 2.4 * type ? 3 : 1);
  const drifted = months.filter((month) => month.drifted).length;
  const words = (month: Month) =>
    `${fullFormat.format(month.time)}: ${partWords(month, language)}${month.drifted ? `, ${texts.noticeable}` : ''}`;
  const r = Math.min(0.45 * fontSize, 0.35 * step);
  return (
    <div className={styles.all}>
      <div className={styles.drift} style={{ width, height }} {...group}>
        <svg width={width} height={height} fontSize={type}>
          <HatchPattern id={hatch} step={Math.max(5, fontSize / 3)} />
          <g aria-hidden>
            <text className={styles.title} dy="1em" fontSize={fontSize}>
              {fitting(
                [...(drifted > 0 ? [`${texts.drift}: ${texts.driftFound(drifted)}`] : []), texts.drift],
                fontSize,
                width
              )}
            </text>
            {ticks.map((tick, i) => (
              <g key={tick}>
                <line
                  className={tick === 1 ? styles.one : styles.grid}
                  x1={left}
                  x2={width}
                  y1={y(tick)}
                  y2={y(tick)}
                />
                <text className={styles.mark} x={left - 0.4 * type} y={y(tick)} dy="0.35em" textAnchor="end">
                  {figures[i]}
                </text>
              </g>
            ))}
          </g>
          {months.map((month, i) => {
            const { slope, low, high } = month;
            return (
              <g key={month.time} className={styles.month} {...item(i)} role="img" aria-label={words(month)}>
                {slope === null ? (
                  <rect
                    className={styles.unknown}
                    {...{ x: x(i) - 0.3 * step, y: top, width: 0.6 * step, height: Math.max(0, bottom - top) }}
                    fill={`url(#${hatch})`}
                  />
                ) : (
                  <>
                    <rect
                      {...{ x: x(i) - 0.5 * step, y: top, width: step, height: Math.max(0, bottom - top) }}
                      fill="transparent"
                    />
                    {low !== null && high !== null && (
                      <line
                        className={styles.interval}
                        strokeWidth={Math.max(2, fontSize / 7)}
                        x1={x(i)}
                        x2={x(i)}
                        y1={y(low)}
                        y2={y(high)}
                      />
                    )}
                    <path
                      d={month.drifted ? diamond(x(i), y(slope), 1.35 * r) : disc(x(i), y(slope), r)}
                      fill={month.drifted ? markedColor(theme) : amountColor(theme)}
                      stroke={theme.colors.text.primary}
                    />
                  </>
                )}
                <text className={styles.mark} x={x(i)} y={height} dy="-0.35em" textAnchor="middle" aria-hidden>
                  {nameOf(month)}
                </text>
              </g>
            );
          })}
        </svg>
        {asked !== null && (
          <Tip x={x(asked)} y={bottom} reach={0} width={width} height={height}>
            <p>{words(months[asked]!)}</p>
            <Links links={months[asked]!.links()} />
          </Tip>
        )}
      </div>
      <Annotations
        span={[months[0]?.time ?? 0, (months.at(-1)?.time ?? 0) + MONTH]}
        x={(time) => left + step * placeOfMonth(months, time)}
        {...{ annotations, top, bottom, width, height, type, zone, language }}
      />
    </div>
  );
}

const MONTH = 30.5 * 86_400_000;

/** Where a moment stands among months of one width, counted from the left edge of the first. */
function placeOfMonth(months: readonly Month[], time: number): number {
  const after = months.findIndex((month) => month.time > time);
  const i = (after < 0 ? months.length : after) - 1;
  const [start, end] = [months[i]?.time ?? time, months[i + 1]?.time ?? (months[i]?.time ?? time) + MONTH];
  return Math.max(0, i + Math.min(1, (time - start) / (end - start || 1)));
}

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const diamond = (x: number, y: number, r: number) => `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ position: 'relative' }),
  drift: css({ position: 'relative' }),
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold }),
  grid: css({ stroke: theme.colors.border.weak }),
  one: css({ stroke: theme.colors.text.primary, strokeDasharray: '6 4' }),
  mark: css({ fill: theme.colors.text.secondary }),
  unknown: css({ stroke: theme.colors.text.secondary }),
  interval: css({ stroke: theme.colors.text.primary }),
  month: css({
    outline: 'none',
    '&:focus-visible rect': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
});
