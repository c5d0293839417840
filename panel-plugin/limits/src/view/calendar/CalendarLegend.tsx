import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../../shared/src/text/language';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { amountShade, inkOn, mutedColor, quietColor } from '../../../../shared/src/signs/palette';
import { fullAmount } from '../../data/calendars';
import type { Calendar } from '../../data/station';
import { amount, digitsOf } from '../../text/words';
import { triangle } from '../AllowedBoxes';

interface Props {
  readonly calendar: Calendar;
  /** Some days were not measured at all. */
  readonly isPartly: boolean;
  readonly fontSize: number;
  readonly language: Language;
}

const STEPS = [0.1, 0.3, 0.5, 0.7, 0.9];

/** What shades, frame and hatching of the days mean. */
export function CalendarLegend({ calendar, isPartly, fontSize, language }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const { limit } = calendar;
  const size = 0.8 * fontSize;
  const [from, to] = [formatNumber(0, 0, language), amount(fullAmount(calendar), calendar, language)];
  const days = [...calendar.days.values()];
  const german = language === 'de';
  const cell = { y: 1, width: size - 2, height: size - 2, stroke: quietColor(theme) };
  const ink = theme.colors.text.primary;
  return (
    <p className={styles.legend}>
      <span>
        {from}
        <svg width={STEPS.length * size} height={size} aria-hidden>
          {STEPS.map((share, i) => (
            <rect key={share} {...cell} x={i * size + 1} fill={amountShade(theme, share)} />
          ))}
        </svg>
        {to}
      </span>
      {days.some(({ exceeded }) => exceeded) && (
        <span>
          <svg width={size} height={size} aria-hidden>
            <rect {...cell} x={1} fill={amountShade(theme, 1)} stroke={ink} strokeWidth={2} />
            <path d={triangle(size / 2, size / 2, 0.46 * size)} fill={inkOn(amountShade(theme, 1))} />
          </svg>
          {german ? 'über' : 'above'} {formatNumber(limit, digitsOf(limit), language)}
        </span>
      )}
      {(isPartly || days.some(({ value }) => value === null)) && (
        <span>
          <svg width={size} height={size} aria-hidden>
            <HatchPattern id={hatch} step={3.5} />
            <rect {...cell} x={1} fill={`url(#${hatch})`} />
          </svg>
          {isPartly ? (german ? 'nicht gemessen' : 'not measured') : german ? 'kein gültiger Tag' : 'no valid day'}
        </span>
      )}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '1.2em',
    fontSize: '0.82em',
    color: mutedColor(theme),
    whiteSpace: 'nowrap',
    '& > span': { display: 'inline-flex', alignItems: 'center', gap: '0.35em' },
  }),
});
