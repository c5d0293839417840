import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { scaleLinear } from 'd3-scale';
import React, { useId } from 'react';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor } from '../../../../shared/src/signs/palette';
import type { Band } from '../../data/trust';
import { signed } from '../../text/figures';
import { partWords } from '../../text/trustSentences';
import { TRUST_TEXTS } from '../../text/trustTexts';
import { smallType } from '../arrange';
import { fitting } from '../fitting';

interface Props {
  readonly bands: readonly Band[];
  readonly room: Room;
  readonly language: Language;
}

/** The slope in dry and in humid air as bars from zero, with a dashed line at 1, where both show the same. */
export function Humidity({ bands, room, language }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch${useId().replace(/\W/g, '')}`];
  const texts = TRUST_TEXTS[language];
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const [top, bottom] = [3.3 * fontSize, height - 1.7 * type];
  const y = scaleLinear([0, Math.max(1.1, ...bands.map(({ slope }) => slope ?? 0))], [bottom, top]);
  const step = width / Math.max(1, bands.length);
  const isNarrow = bands.some(({ name }) => 1.15 * widthOf(name, type) > step);
  return (
    <svg width={width} height={height} fontSize={type}>
      <HatchPattern id={hatch} step={Math.max(5, fontSize / 3)} />
      <text className={styles.title} dy="1em" fontSize={fontSize} aria-hidden>
        {fitting(texts.humidity, fontSize, width)}
      </text>
      {bands.map((band, i) => {
        const middle = (i + 0.5) * step;
        const at = band.slope === null ? top : y(Math.max(0, band.slope));
        return (
          <g key={band.name} role="img" aria-label={`${band.name}: ${partWords(band, language)}`}>
            <rect
              {...{ x: middle - 0.3 * step, y: at, width: 0.6 * step, height: Math.max(0, bottom - at) }}
              fill={band.slope === null ? `url(#${hatch})` : amountColor(theme)}
              stroke={band.slope === null ? theme.colors.text.secondary : amountColor(theme)}
            />
            <text className={styles.figure} x={middle} y={at} dy="-0.4em" textAnchor="middle">
              {band.slope === null ? '–' : signed(band.slope, 2, language)}
            </text>
            <text className={styles.mark} x={middle} y={height} dy="-0.35em" textAnchor="middle">
              {isNarrow ? band.name.replace(/[^\d–-]/g, '') : band.name}
            </text>
          </g>
        );
      })}
      <line className={styles.one} x1={0} x2={width} y1={y(1)} y2={y(1)} />
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold }),
  figure: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold }),
  mark: css({ fill: theme.colors.text.secondary }),
  one: css({ stroke: theme.colors.text.primary, strokeDasharray: '6 4' }),
});
