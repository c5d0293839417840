import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Trend } from '../../data/trend';
import type { Annotation } from '../../data/annotations';
import { smallType, split } from '../arrange';
import { SLOPES, SlopeStrip } from './SlopeStrip';
import { TrendChart } from './TrendChart';

interface Props {
  readonly trend: Trend;
  readonly room: Room;
  readonly amounts: Amounts;
  readonly zone: string;
  readonly language: Language;
  readonly annotations: readonly Annotation[];
}

/** Months with their line, and the slopes with their intervals. */
export function TrendView({ trend, room, amounts, zone, language, annotations }: Props) {
  const styles = useStyles2(getStyles);
  const needed = (SLOPES * smallType(room.fontSize)) / room.fontSize;
  const hasCourse = trend.months.length > 1;
  const parts = hasCourse && trend.measured ? split(room, 0.68, needed) : null;
  const strip = hasCourse ? (parts?.other ?? null) : room;
  return (
    <div className={styles.all} style={{ flexDirection: parts?.beside ? 'row' : 'column', gap: parts?.gap ?? 0 }}>
      {hasCourse && <TrendChart {...{ trend, amounts, zone, language, annotations }} room={parts?.main ?? room} />}
      {strip && trend.measured && <SlopeStrip {...{ trend, language }} room={strip} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', color: theme.colors.text.primary }),
});
