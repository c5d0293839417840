import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Day } from '../data/day';
import { type Site, sumOf } from '../data/sites';
import type { Options } from '../options';
import { DayChart } from './DayChart';
import { Legend } from './Legend';
import { Sites } from './Sites';

interface Props {
  readonly sites: readonly Site[];
  readonly day: Day | null;
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
  readonly parts: Pick<Options, 'day' | 'marksUpTo'>;
  readonly eventBus: EventBus;
}

const LEAST = { wide: 60, high: 19, chart: 8 };
const LEGEND = 1.9;

/** The sites on the left, the day beside the usual on the right, or beneath; the legend under the sites. */
export function Parking({ sites, day, room, zone, language, parts, eventBus }: Props) {
  const styles = useStyles2(getStyles);
  const { width, height, fontSize } = room;
  const isWide = width > LEAST.wide * fontSize;
  const hasChart = parts.day && day !== null && (isWide || height > LEAST.high * fontSize) && height > 9 * fontSize;
  const gap = 1.5 * fontSize;
  const chart: Room = isWide
    ? { width: 0.36 * width, height, fontSize }
    : { width, height: Math.max(LEAST.chart * fontSize, 0.36 * height), fontSize };
  const left: Room = {
    width: hasChart && isWide ? width - chart.width - gap : width,
    height: hasChart && !isWide ? height - chart.height - gap : height,
    fontSize,
  };
  const hasLegend = left.height > 10 * fontSize && left.width > 34 * fontSize;
  const legend = hasLegend ? LEGEND * fontSize : 0;
  return (
    <div className={styles.all} style={{ flexDirection: isWide ? 'row' : 'column', gap }}>
      <div style={{ width: left.width, height: left.height }}>
        <Sites
          sites={sites}
          room={{ ...left, height: left.height - legend }}
          zone={zone}
          language={language}
          most={parts.marksUpTo}
        />
        {hasLegend && <Legend fontSize={fontSize} language={language} />}
      </div>
      {hasChart && (
        <DayChart {...{ day, zone, language, eventBus }} free={freeNow(sites)} sites={sites.length} room={chart} />
      )}
    </div>
  );
}

/** Of all sites together, where each of them is known. */
const freeNow = (sites: readonly Site[]): number | null =>
  sites.every(({ free }) => free !== null) ? sumOf(sites).free : null;

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', color: theme.colors.text.primary }),
});
