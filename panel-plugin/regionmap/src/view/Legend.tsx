import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { LEGEND } from './arrangeFigure';
import { HappeningSign } from './marks/HappeningSign';
import type { Entry } from './legend';
import { WarningPattern } from './ground/MapGround';
import { RoadPiece } from './ground/RoadPiece';
import { AirSign, PlainSign, usePatternId, WindSign } from './marks/signs';

interface Props {
  readonly entries: readonly Entry[];
  readonly side: 'right' | 'below';
  /** Pixels that it has of the width (right) or the height (below). */
  readonly taken: number;
  /** Of one column beside the map, and how high the map is, pixels. */
  readonly column: number;
  readonly height: number;
  readonly fontSize: number;
}

/** What the signs on the map mean. */
export function Legend({ entries, side, taken, column, height, fontSize }: Props) {
  const styles = useStyles2(getStyles);
  const em = LEGEND.type * fontSize;
  return (
    <ul
      className={side === 'right' ? styles.right : styles.below}
      style={{ fontSize: em, ...(side === 'right' ? { width: taken, height } : { height: taken }) }}
    >
      {entries.map((entry) => (
        <li
          key={`${entry.sign} ${entry.text}`}
          className={styles.entry}
          style={{ height: LEGEND.row * em, ...(side === 'right' ? { width: column } : {}) }}
        >
          <svg width={2 * em} height={1.5 * em} viewBox={`${-em} ${-0.75 * em} ${2 * em} ${1.5 * em}`} aria-hidden>
            <EntrySign entry={entry} em={em} />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  );
}

function EntrySign({ entry, em }: { readonly entry: Entry; readonly em: number }) {
  const { colors } = useTheme2();
  const hatch = usePatternId();
  const ink = colors.text.primary;
  switch (entry.sign) {
    case 'class':
      return <AirSign value={entry.value} classes={entry.index?.classes ?? []} isSensor={false} size={1.25 * em} />;
    case 'sensor':
      return (
        <circle
          r={0.65 * em}
          fill="none"
          stroke={ink}
          strokeWidth={0.12 * em}
          strokeLinecap="round"
          strokeDasharray={`0.1 ${0.25 * em}`}
        />
      );
    case 'cluster':
      return (
        <>
          <rect
            x={-em + 1}
            y={-0.62 * em}
            width={2 * em - 2}
            height={1.24 * em}
            rx={0.62 * em}
            fill="none"
            stroke={ink}
            strokeWidth={0.1 * em}
          />
          <text dy="0.36em" textAnchor="middle" fontSize={0.85 * em} fontWeight="700" fill={ink}>
            ×n
          </text>
        </>
      );
    case 'wind':
      return <WindSign wind={{ from: 225 }} size={1.4 * em} />;
    case 'plain':
      return <PlainSign size={0.9 * em} />;
    case 'warned':
      return (
        <>
          <WarningPattern id={hatch} step={0.6 * em} />
          <rect
            x={-0.95 * em}
            y={-0.6 * em}
            width={1.9 * em}
            height={1.2 * em}
            fill={`url(#${hatch})`}
            stroke={ink}
            strokeWidth={0.06 * em}
          />
          <HappeningSign kind={entry.kind} size={em} />
        </>
      );
    case 'happening':
      return <HappeningSign kind={entry.kind} size={1.3 * em} />;
    case 'flow':
      return <RoadPiece d={`M${-em} 0H${em}`} level={entry.level} width={0.62 * em} />;
  }
}

const list = { display: 'flex', margin: 0, padding: 0, listStyle: 'none' } as const;

const getStyles = () => ({
  right: css({ ...list, flex: 'none', flexDirection: 'column', flexWrap: 'wrap', justifyContent: 'center' }),
  below: css({ ...list, flexWrap: 'wrap', alignContent: 'end', columnGap: `${LEGEND.gap}em` }),
  entry: css({ display: 'flex', alignItems: 'center', gap: '0.4em', whiteSpace: 'nowrap', svg: { flex: 'none' } }),
});
