import { css } from '@emotion/css';
import { HEARD } from '../../../shared/src/view/heard';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { mutedColor } from '../../../shared/src/signs/palette';
import type { Gauge } from '../data/gauges';
import { MEASURES, type Noted } from '../layout';
import { type GaugeText, projected } from '../text/gaugeText';
import { AllowedBoxes } from './AllowedBoxes';
import { LimitScale } from './LimitScale';

interface Props {
  readonly gauge: Gauge;
  readonly text: GaugeText;
  readonly noted: Noted;
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly language: Language;
}

/** One rule: what and how much, drawn, and how it stands. */
export function GaugeRow({ gauge, text, noted, width, fontSize, language }: Props) {
  const styles = useStyles2(getStyles);
  const common = { width, fontSize, projected: projected(gauge.row, language) !== '' };
  return (
    <li>
      <p className={styles.head}>
        <span>{text.label}</span> <strong>{text.figure}</strong>
      </p>
      {gauge.draws === 'count' ? (
        <AllowedBoxes row={gauge.row} {...common} />
      ) : (
        <LimitScale gauge={gauge} language={language} {...common} />
      )}
      {noted === 'none' ? (
        <p className={styles.heard} data-heard-only>
          {text.notes.state}
        </p>
      ) : (
        <p className={styles.note}>{text.notes[noted]}</p>
      )}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '1em',
    '&&': { lineHeight: MEASURES.head },
    strong: { marginLeft: 'auto', fontWeight: theme.typography.fontWeightBold },
  }),
  // Where it has no room it is heard.
  heard: css(HEARD),
  note: css({
    fontSize: `${MEASURES.note.size}em`,
    '&&': { lineHeight: MEASURES.note.line },
    color: mutedColor(theme),
  }),
});
