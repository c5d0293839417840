import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { formatLawHour } from '@smartregion/terms/law-time';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import type { Hour, Station } from '../data/station';
import { classWithNumber, decidingAmount, measuredSentence } from '../text/sentences';

interface Props {
  readonly station: Station;
  readonly hour: Hour;
  /** Where over the strip, 0 … 1. */
  readonly at: number;
  readonly language: Language;
}

/** What one hour of the strip was. Touches the strip, so that the pointer can move onto it without losing it. */
export function HourTip({ station, hour, at, language }: Props) {
  const styles = useStyles2(getStyles);
  const amount = decidingAmount(hour, language);
  return (
    <div className={styles.bridge} style={{ left: `${at * 100}%`, transform: `translateX(-${at * 100}%)` }}>
      <div className={styles.tip} role="tooltip">
        <p>{formatLawHour(hour.end, language)}</p>
        <p className={styles.class}>
          <ClassSign className={styles.sign} value={hour.class} classes={station.index.classes} small />
          {classWithNumber(station, hour, language)}
        </p>
        {amount && <p>{amount}</p>}
        {hour.class && <p>{measuredSentence(station, hour, language)}</p>}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bridge: css({
    position: 'absolute',
    bottom: '100%',
    zIndex: 2,
    width: 'max-content',
    maxWidth: '100%',
    paddingBottom: 4,
  }),
  tip: css({
    padding: '0.5em 0.8em',
    border: `1px solid ${theme.colors.text.secondary}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    boxShadow: theme.shadows.z2,
    fontSize: '0.93em',
    lineHeight: 1.4,
  }),
  class: css({ display: 'flex', alignItems: 'center', gap: '0.4em', fontWeight: theme.typography.fontWeightBold }),
  sign: css({ width: '1em', height: '1em' }),
});
