import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatHourMark } from '@smartregion/terms/law-time';
import React, { useId } from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { amountShade, inkOn } from '../../../shared/src/signs/palette';
import { Tip } from '../../../shared/src/view/Tip';
import { useAsked } from '../../../shared/src/view/useAsked';
import { addsUp } from '../data/kinds';
import { dayLines } from '../data/lines';
import { SHORT_MONTHS, WEEKDAYS } from '../data/places';
import { extreme, GRID, type Profile } from '../data/profile';
import type { Options } from '../options';
import { cellLabel } from '../text/cells';
import { rowEnds } from '../text/rowEnds';
import { TEXTS } from '../text/texts';
import { CellTip } from './CellTip';
import { DayLines } from './DayLines';
import { layoutGrid } from './gridLayout';
import { RowEnds } from './RowEnds';

interface Props {
  readonly profile: Profile;
  readonly amounts: Amounts;
  readonly room: Room;
  readonly language: Language;
  readonly parts: Pick<Options, 'lines' | 'totals'>;
  /** Tells it from the others. */
  readonly of: string;
}

/** A day or month a row, an hour a column: the more, the fuller the colour; the highest is framed. */
export function Grid({ profile, amounts, room, language, parts, of }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch${useId().replace(/\W/g, '')}`];
  const { rows, columns } = GRID[profile.by];
  const rowNames = (profile.by === 'week' ? WEEKDAYS : SHORT_MONTHS)[language];
  const ends = parts.totals ? rowEnds(profile, amounts, language) : null;
  const endName = TEXTS[language].rowEnds[addsUp(profile) ? 'sum' : 'mean'];
  const highest = extreme(profile.cells, 'highest');
  const most = highest === null ? 1 : profile.cells[highest]!.value!;
  const least = Math.min(0, ...profile.cells.flatMap(({ value }) => value ?? []));
  const share = (value: number) => (most > least ? (value - least) / (most - least) : 1);
  const layout = layoutGrid(room, {
    ...{ rows, columns, rowNames, totals: ends && [...ends, endName] },
    longestNumber: amounts.figure(most),
    hourMark: formatHourMark(18, language),
    lineNames: parts.lines ? dayLines(profile).map(({ kind }) => TEXTS[language].lines[kind]) : [],
  });
  const { left, cell, type } = layout;
  const everyName = [1, 3, 6].find((count) => count * cell.height > 1.1 * type) ?? rows;
  const { asked, group, item } = useAsked(profile.cells.length, highest ?? 0, columns);
  const x = (i: number) => left + (i % columns) * cell.width;
  const y = (i: number) => Math.floor(i / columns) * cell.height;

  return (
    <div className={styles.grid} style={{ width: room.width, height: room.height }} {...group}>
      <svg width={room.width} height={room.height} fontSize={type}>
        <HatchPattern id={hatch} />
        {rowNames.map((name, row) => (
          <text
            key={name}
            className={styles.label}
            y={Math.max(0.6 * type, (row + 0.5) * cell.height)}
            dy="0.35em"
            aria-hidden
          >
            {row % everyName === 0 ? name : ''}
          </text>
        ))}
        {profile.cells.map(({ value }, i) => {
          const shade = value === null ? undefined : amountShade(theme, share(value));
          return (
            <g
              key={i}
              className={styles.cell}
              {...item(i)}
              role="img"
              aria-label={cellLabel(profile, i, amounts, language, of)}
            >
              <rect
                x={x(i) + 0.5}
                y={y(i) + 0.5}
                width={Math.max(1, cell.width - 1)}
                height={Math.max(1, cell.height - 1)}
                fill={shade ?? `url(#${hatch})`}
                {...(i === highest ? { stroke: theme.colors.text.primary, strokeWidth: 2 } : {})}
              />
              {layout.numbers && value !== null && (
                <text
                  x={x(i) + cell.width / 2}
                  y={y(i) + cell.height / 2}
                  dy="0.35em"
                  textAnchor="middle"
                  fill={inkOn(shade!)}
                >
                  {amounts.figure(value)}
                </text>
              )}
            </g>
          );
        })}
        {layout.totals && <RowEnds ends={ends!} name={endName} x={room.width} rowHeight={cell.height} />}
        {Array.from({ length: 24 }, (_, hour) => hour)
          .filter((hour) => hour % layout.everyHours === 0)
          .map((hour) => (
            <text
              key={hour}
              className={styles.mark}
              x={left + hour * cell.width}
              y={layout.height}
              dy="1.2em"
              aria-hidden
            >
              {formatHourMark(hour, language)}
            </text>
          ))}
        {layout.lines && (
          <DayLines
            lines={dayLines(profile)}
            {...layout.lines}
            left={left}
            cell={cell.width}
            type={type}
            language={language}
          />
        )}
      </svg>
      {asked !== null && (
        <Tip x={x(asked) + cell.width / 2} y={y(asked) + cell.height / 2} reach={cell.height / 2} {...sizeOf(room)}>
          <CellTip profile={profile} cell={asked} amounts={amounts} language={language} />
        </Tip>
      )}
    </div>
  );
}

const sizeOf = ({ width, height }: Room) => ({ width, height });

const getStyles = (theme: GrafanaTheme2) => ({
  grid: css({ position: 'relative' }),
  label: css({ fill: theme.colors.text.primary }),
  mark: css({ fill: theme.colors.text.secondary }),
  cell: css({ outline: 'none', '&:focus-visible rect': { stroke: theme.colors.primary.text, strokeWidth: 3 } }),
});
