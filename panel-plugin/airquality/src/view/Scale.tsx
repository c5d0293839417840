import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import {
  type AirQualityIndex,
  classOf,
  type Pollutant,
  positionOf,
  ratedBy,
} from '@smartregion/terms/air-quality-scale';
import type { Language } from '../../../shared/src/text/language';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import { pollutantName } from '../data/pollutants';
import type { Hour, Station } from '../data/station';
import { bandsHoldWords, MEASURES } from '../layout';
import { absence, concentration } from '../text/sentences';

interface Props {
  readonly station: Station;
  readonly hour: Hour;
  readonly language: Language;
  /** em */
  readonly width: number;
}

/** One row per pollutant: where its value stands on the bands of the index. */
export function Scale({ station, hour, language, width }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { index } = station;
  const words = index.classes.map((band, i) => `${i + 1} ${band[language]}`);
  const worded = bandsHoldWords(width, words);
  return (
    <div>
      <div className={cx(styles.row, styles.head)} aria-hidden>
        <div className={styles.bands}>
          {index.classes.map((band, i) => (
            <span key={band.shape} className={styles.band} style={{ background: band.color, color: band.textColor }}>
              {worded ? words[i] : i + 1}
            </span>
          ))}
        </div>
      </div>
      <ul className={styles.rows}>
        {ratedBy(index).map((pollutant) => {
          const value = hour.values[pollutant];
          return (
            <li key={pollutant} className={styles.row}>
              <span>{pollutantName(pollutant, language)}</span>
              <span className={styles.track} style={{ background: trackOf(theme, index.classes.length) }}>
                {value != null && <Marker index={index} pollutant={pollutant} value={value} language={language} />}
              </span>
              <span
                className={cx(
                  styles.amount,
                  value == null && styles.absent,
                  hour.deciding === pollutant && styles.deciding
                )}
              >
                {value == null ? absence(station, pollutant, language) : concentration(value, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface MarkerProps {
  readonly index: AirQualityIndex;
  readonly pollutant: Pollutant;
  /** µg/m³ */
  readonly value: number;
  readonly language: Language;
}

function Marker({ index, pollutant, value, language }: MarkerProps) {
  const styles = useStyles2(getStyles);
  const found = classOf(index, pollutant, value);
  const word = index.classes[found - 1]?.[language];
  const share = positionOf(index, pollutant, value) / index.classes.length;
  return (
    <span className={styles.marker} style={{ left: `${share * 100}%` }}>
      <ClassSign value={found} classes={index.classes} small label={`${found} ${word}`} />
    </span>
  );
}

/** A line, and a tick where one band ends and the next begins. */
function trackOf({ colors }: GrafanaTheme2, bands: number): string {
  const paint = `linear-gradient(${colors.border.strong} 0 0)`;
  const ticks = Array.from({ length: bands - 1 }, (_, i) => {
    return `${paint} ${(100 * (i + 1)) / bands}% 50% / 1px 0.5em no-repeat`;
  });
  return [...ticks, `${paint} 0 50% / 100% 1px no-repeat`].join(', ');
}

const getStyles = (theme: GrafanaTheme2) => {
  return {
    row: css({
      display: 'grid',
      gridTemplateColumns: `${MEASURES.label}em 1fr ${MEASURES.amount}em`,
      alignItems: 'center',
      height: `${MEASURES.row}em`,
    }),
    rows: css({ margin: 0, padding: 0, listStyle: 'none' }),
    head: css({ height: `${MEASURES.band}em`, marginBottom: '0.4em' }),
    bands: css({
      gridColumn: 2,
      display: 'flex',
      height: '100%',
      border: `max(1px, 0.06em) solid ${theme.colors.text.primary}`,
      borderRadius: 2,
    }),
    band: css({
      flex: '1 1 0',
      overflow: 'hidden',
      fontSize: `${MEASURES.bandType}em`,
      lineHeight: 1.55,
      fontWeight: theme.typography.fontWeightMedium,
      textAlign: 'center',
      whiteSpace: 'nowrap',
      '& + &': { borderLeft: `1px solid ${theme.colors.text.primary}` },
    }),
    track: css({ position: 'relative', height: '100%' }),
    marker: css({
      position: 'absolute',
      top: '50%',
      width: '1.05em',
      height: '1.05em',
      transform: 'translate(-50%, -50%)',
      lineHeight: 0,
    }),
    amount: css({ paddingLeft: '0.7em', whiteSpace: 'nowrap' }),
    absent: css({ color: theme.colors.text.secondary, fontSize: '0.86em' }),
    deciding: css({ fontWeight: theme.typography.fontWeightBold }),
  };
};
