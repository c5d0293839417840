import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import { useSharedCrosshair } from '../../../shared/src/view/useSharedCrosshair';
import { DAY } from '../data/axis';
import type { Warning } from '../data/warnings';
import { hourText, hourWords } from '../text/hourWords';
import { TEXTS } from '../text/texts';
import type { Row } from './rows/arrangeRows';
import type { Drawing } from './rows/drawing';
import { HourTip } from './HourTip';
import { useHourWalk } from './useHourWalk';

interface Props {
  readonly drawing: Drawing;
  readonly warnings: readonly Warning[];
  /** From the first row to the last. */
  readonly all: Row;
  readonly room: Room;
  readonly eventBus: EventBus;
  readonly linksAt: (end: number) => readonly LinkModel[];
}

/** Less room than this, em, and the hint is a paragraph. */
const BRIEF = { width: 40, height: 19 };

/** Over the drawing: every hour explains itself, to pointer, finger and keyboard, and to the other panels. */
export function Hours({ drawing, warnings, all, room, eventBus, linksAt }: Props) {
  const styles = useStyles2(getStyles);
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis, hours } = weather;
  const { elsewhere, tell } = useSharedCrosshair(eventBus);
  const { left, right } = arrangement;
  const indexAt = (share: number) => {
    const time = axis.start + share * (axis.end - axis.start);
    const after = hours.findIndex(({ start }) => start > time);
    return after < 0 ? hours.length - 1 : Math.max(0, after - 1);
  };
  const walk = useHourWalk({
    count: hours.length,
    start: axis.now === null ? 0 : hours.findIndex(({ end }) => end > axis.now!),
    leap: Math.max(1, Math.round(DAY / axis.step)),
    at: indexAt,
    onAsk: (index) => tell(index === null ? null : hours[index]!.end),
  });
  const hour = walk.asked === null ? undefined : hours[walk.asked];
  const words = (index: number) => hourWords(hours[index]!, warnings, manner);
  return (
    <div className={styles.all} {...walk.group}>
      <div
        className={styles.axis}
        style={{ left, width: right - left, top: all.y, height: all.height }}
        role="slider"
        aria-label={TEXTS[manner.language].hours}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={hours.length - 1}
        aria-valuenow={walk.current}
        aria-valuetext={hourText(words(walk.current))}
        {...walk.element}
      />
      {hour && (
        <div
          className={styles.hour}
          style={{
            left: x(hour.start),
            width: Math.max(2, x(hour.end) - x(hour.start)),
            top: all.y,
            height: all.height,
          }}
        />
      )}
      {!hour && elsewhere !== null && elsewhere >= axis.start && elsewhere <= axis.end && (
        <div
          className={styles.elsewhere}
          style={{ left: x(elsewhere), top: all.y, height: all.height }}
          data-testid="crosshair"
        />
      )}
      {hour && (
        <HourTip
          words={words(walk.asked!)}
          links={linksAt(hour.end)}
          language={manner.language}
          column={{ left: x(hour.start), right: x(hour.end) }}
          y={all.y + 1.5 * fontSize}
          width={room.width}
          height={room.height}
          brief={room.width < BRIEF.width * fontSize || room.height < BRIEF.height * fontSize}
        />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ position: 'absolute', inset: 0 }),
  axis: css({
    position: 'absolute',
    cursor: 'crosshair',
    '&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: 0 },
  }),
  hour: css({
    position: 'absolute',
    pointerEvents: 'none',
    outline: `2px solid ${theme.colors.text.primary}`,
    background: theme.colors.action.hover,
  }),
  elsewhere: css({
    position: 'absolute',
    borderLeft: `1px dashed ${theme.colors.text.primary}`,
    pointerEvents: 'none',
  }),
});
