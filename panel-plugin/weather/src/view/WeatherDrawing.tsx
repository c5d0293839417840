import { css } from '@emotion/css';
import { HEARD } from '../../../shared/src/view/heard';
import type { EventBus, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Warnings } from '../data/warnings';
import type { Weather } from '../data/weather';
import type { Parts } from '../options';
import type { Manner } from '../text/amounts';
import { figures, inShort } from '../text/figures';
import { warningHours, warningLabel } from '../text/warningWords';
import { arrangeRows, edgesOf, type RowName } from './rows/arrangeRows';
import { bestType } from './rows/bestType';
import { DayLines, SilencesAndNow } from './Behind';
import { DirectionRow } from './rows/DirectionRow';
import type { Drawing } from './rows/drawing';
import { Hours } from './Hours';
import { InShort } from './InShort';
import { fitting, KeyFigures } from './KeyFigures';
import { Legend } from './Legend';
import { timeScale } from './look';
import { RainRow } from './rows/RainRow';
import { SkyRow } from './rows/SkyRow';
import { TemperatureRow } from './rows/TemperatureRow';
import { DaysRow, HoursRow } from './rows/TimeRows';
import { layWarnings } from './rows/warningLanes';
import { WarningRow } from './rows/WarningRow';
import { WindRow } from './rows/WindRow';

interface Props {
  readonly weather: Weather;
  readonly warnings: Warnings;
  readonly parts: Parts;
  readonly manner: Manner;
  readonly room: Room;
  /** The values of now stand beside the sentence already. */
  readonly besideLead: boolean;
  readonly eventBus: EventBus;
  readonly linksAt: (end: number) => readonly LinkModel[];
}

/** Rows over one axis of time, as many as there is room for. */
export function WeatherDrawing({
  weather,
  warnings,
  parts,
  manner,
  room: given,
  besideLead,
  eventBus,
  linksAt,
}: Props) {
  const styles = useStyles2(getStyles);
  const { axis, hours } = weather;
  const values = figures(weather, manner);
  const scaleIn = (room: Room) => {
    const { left, right } = edgesOf(room);
    return timeScale(axis, left, right);
  };
  const laidIn = (room: Room) =>
    layWarnings(warnings.warnings, { axis, manner, x: scaleIn(room), fontSize: room.fontSize });
  const has = (...names: (keyof Weather['hours'][number])[]) =>
    hours.some((hour) => names.some((name) => hour[name] !== null));
  const arrangeIn = (room: Room) =>
    arrangeRows(
      room,
      {
        ...{
          parts,
          present: values.length > 0,
          rain: has('rain'),
          wind: has('wind', 'gust'),
          direction: has('direction'),
        },
        sky: has('cloud', 'sun', 'radiation'),
        lanes: laidIn(room).reduce((most, { lane }) => Math.max(most, lane + 1), warnings.asked ? 1 : 0),
      },
      besideLead
    );
  const fontSize = bestType(given.fontSize, (type) => arrangeIn({ ...given, fontSize: type }));
  const room = { ...given, fontSize };
  const { width, height } = room;
  const [x, laid, arrangement] = [scaleIn(room), laidIn(room), arrangeIn(room)];
  const present = warnings.warnings.filter(({ start, end }) => end > (axis.now ?? axis.start) && start < axis.end);
  const heard = present.map((warning) => `${warningLabel(warning, manner)}, ${warningHours(warning, manner)}`);
  if (!arrangement) {
    return (
      <InShort
        words={inShort(weather, manner)}
        warning={parts.warnings && present[0] ? warningLabel(present[0], manner) : ''}
        room={room}
      />
    );
  }
  const drawing: Drawing = { weather, manner, arrangement, x, fontSize };
  const { rows } = arrangement;
  const [top, bottom] = [rows.days!.y, rows.hours!.y];
  const all = { y: top, height: bottom - top };
  const row = (name: RowName, Part: typeof RainRow) => rows[name] && <Part drawing={drawing} row={rows[name]} />;
  return (
    <div className={styles.drawing} style={{ width, height, fontSize }}>
      {rows.values && (
        <div style={{ height: rows.values.height }}>
          <KeyFigures figures={fitting(values, width / fontSize).shown} />
        </div>
      )}
      {parts.warnings && heard.length > 0 && (
        <p className={styles.heardOnly} data-heard-only>
          {heard.join('. ')}
        </p>
      )}
      <svg className={styles.svg} width={width} height={height} aria-hidden>
        <DayLines {...{ drawing, all }} />
        <SilencesAndNow {...{ drawing, all }} />
        {row('temperature', TemperatureRow)}
        {row('rain', RainRow)}
        {row('wind', WindRow)}
        {row('direction', DirectionRow)}
        {row('sky', SkyRow)}
        {row('days', DaysRow)}
        {rows.warning && <WarningRow {...{ drawing, row: rows.warning, warnings, laid }} />}
        {row('hours', HoursRow)}
        {row('legend', Legend)}
      </svg>
      <Hours {...{ drawing, all, room, eventBus, linksAt }} warnings={parts.warnings ? warnings.warnings : []} />
    </div>
  );
}

const getStyles = () => ({
  drawing: css({ position: 'relative' }),
  svg: css({ position: 'absolute', inset: 0, overflow: 'visible' }),
  heardOnly: css(HEARD),
});
