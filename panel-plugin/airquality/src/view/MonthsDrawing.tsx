import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { mutedColor } from '../../../shared/src/signs/palette';
import { Tip } from '../../../shared/src/view/Tip';
import { useAsked } from '../../../shared/src/view/useAsked';
import { isRunning, type StationMonths, totalHours } from '../data/months';
import { hourLines, longMonth, noClass, shortMonth } from '../text/hoursText';
import { ClassLegend, legendHeight } from './ClassLegend';
import { HoursHint } from './HoursHint';
import { MonthRow } from './MonthRow';

interface Props {
  readonly station: StationMonths;
  readonly room: Room;
  /** Width that the bars may take with their names, pixels. */
  readonly reach: number;
  readonly now: number;
  readonly language: Language;
}

/** em */
const LABEL = 4.8;
const ROW = { least: 1.35, most: 2.6 };
/** About as high as a legend of one line, em. */
const LEGEND = 2;

/** Type so much smaller than the panel's is still read from as far, and never smaller than this, pixels. */
const LEAST_TYPE = { share: 0.5, type: 12 };

/** The largest type in which all months have room with their legend: a wider panel, whose type is larger, shows no fewer. */
export function monthsType({ height, fontSize }: Pick<Room, 'height' | 'fontSize'>, count: number): number {
  const wanted = height / (count * ROW.least + LEGEND);
  return Math.min(fontSize, Math.max(wanted, LEAST_TYPE.share * fontSize, LEAST_TYPE.type));
}

/** A bar per month, newest last; in a low panel the newest months alone. */
export function MonthsDrawing({ station, room: given, reach, now, language }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const { index } = station;
  const fontSize = monthsType(given, station.months.length);
  const room = { ...given, fontSize };
  const { width } = room;
  const german = language === 'de';
  const legend = {
    ...{ index, language },
    unknown: station.months.some(({ unknown }) => unknown > 0) ? noClass(language) : undefined,
  };
  const beneath = legendHeight(legend, width / fontSize) * fontSize;
  const explained = room.height - beneath >= ROW.least * fontSize;
  const high = explained ? room.height - beneath : room.height;
  const count = Math.max(1, Math.min(station.months.length, Math.floor(high / (ROW.least * fontSize))));
  const months = station.months.slice(-count);
  const row = Math.min(high / count, ROW.most * fontSize);
  const label = LABEL * fontSize;
  const scale = (reach - label - 2) / Math.max(1, ...months.map(totalHours));
  const { asked, group, item } = useAsked(months.length, -1);
  const month = asked === null ? undefined : months[asked];
  const wordsOf = (one: (typeof months)[number]) =>
    `${longMonth(one, language)}${isRunning(one, now) ? (german ? ', bisher' : ', so far') : ''}`;

  return (
    <div style={{ fontSize }}>
      <div className={styles.rows} style={{ height: count * row }} {...group}>
        <svg
          width={width}
          height={count * row}
          role="group"
          aria-label={german ? 'Stunden je Klasse' : 'Hours per class'}
        >
          <HatchPattern id={hatch} step={Math.max(4, 0.4 * fontSize)} />
          {months.map((one, i) => (
            <React.Fragment key={`${one.year}-${one.month}`}>
              <text y={(i + 0.5) * row} dy="0.36em" fontSize={0.86 * fontSize} fill={mutedColor(theme)} aria-hidden>
                {shortMonth(one, language)}
              </text>
              <MonthRow
                {...{ index, language, scale, fontSize }}
                month={one}
                x={label}
                y={i * row + 0.08 * row}
                height={0.84 * row}
                hatch={`url(#${hatch})`}
                label={`${wordsOf(one)}: ${hourLines(one, index, language).join(', ')}`}
                marks={item(i)}
              />
            </React.Fragment>
          ))}
        </svg>
        {month && asked !== null && (
          <Tip x={label + 4 * fontSize} y={(asked + 0.5) * row} width={width} height={count * row} reach={row / 2}>
            <HoursHint head={wordsOf(month)} lines={hourLines(month, index, language)} />
          </Tip>
        )}
      </div>
      {explained && <ClassLegend {...legend} />}
    </div>
  );
}

const getStyles = () => ({ rows: css({ position: 'relative' }) });
