import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Day } from '../data/day';
import { type Site, statesOf, sumOf } from '../data/sites';
import { inShort } from '../text/sentences';
import type { Options } from '../options';
import { arrangeSites, leastHeight } from './arrangeSites';
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

const LEAST = { wide: 60, high: 17, chart: 8, low: 6 };
const LEGEND = 1.9;

/** The sites on the left, the day beside the usual on the right, or beneath; the legend under the sites. */
export function Parking({ sites, day, room, zone, language, parts, eventBus }: Props) {
  const styles = useStyles2(getStyles);
  const { width, height, fontSize } = room;
  const isWide = width > LEAST.wide * fontSize;
  const labels = sites.flatMap((site) => [site.name, inShort(site, language)]);
  const gap = 1.5 * fontSize;
  // Sites are seen before the day is: beneath them it gets what they leave.
  const rest = height - leastHeight({ ...room, width }, labels, sites.length) - gap;
  const hasChart =
    parts.day &&
    day !== null &&
    height > 9 * fontSize &&
    (isWide || (height > LEAST.high * fontSize && rest >= LEAST.low * fontSize));
  const chart: Room = isWide
    ? { width: 0.36 * width, height, fontSize }
    : { width, height: Math.min(rest, Math.max(LEAST.chart * fontSize, 0.36 * height)), fontSize };
  const left: Room = {
    width: hasChart && isWide ? width - chart.width - gap : width,
    height: hasChart && !isWide ? height - chart.height - gap : height,
    fontSize,
  };
  const counts = sites.map((site) => statesOf(site).length);
  const layoutIn = (high: number) => arrangeSites({ ...left, height: high }, labels, counts, parts.marksUpTo);
  const legend = LEGEND * fontSize;
  const explained = layoutIn(left.height - legend);
  const hasLegend = left.height > 6 * fontSize && left.width > 34 * fontSize && explained.shown === sites.length;
  const layout = hasLegend ? explained : layoutIn(left.height);
  return (
    <div className={styles.all} style={{ flexDirection: isWide ? 'row' : 'column', gap }}>
      <div style={{ width: left.width, height: left.height }}>
        <Sites
          sites={sites}
          room={{ ...left, height: left.height - (hasLegend ? legend : 0) }}
          layout={layout}
          zone={zone}
          language={language}
          most={parts.marksUpTo}
        />
        {hasLegend && (
          <Legend
            fontSize={fontSize}
            language={language}
            isBars={layout.mark === null || counts.every((count) => count > parts.marksUpTo)}
          />
        )}
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
