import type { GrafanaTheme2 } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { markedColor, mixed } from '../../../../shared/src/signs/palette';
import { AREA_KINDS, type Happening } from '../../data/region';

/** The red of road signs (RAL 3020), lighter on dark ground: 3:1 against the panel. */
const RED = { light: '#c1121c', dark: '#ff6b6b' } as const;

/** What a warning covers, and the plate of its sign. */
export const warningGround = (theme: GrafanaTheme2): string =>
  mixed(theme.colors.background.primary, markedColor(theme), 0.14);

/** As on the road: a triangle warns, a ring forbids; warnings of the weather have a plate, so that none is taken for a class. */
export function HappeningSign({ kind, size }: { readonly kind: Happening['kind']; readonly size: number }) {
  const theme = useTheme2();
  const { background, text } = theme.colors;
  const red = RED[theme.colors.mode];
  const stroke = {
    fill: 'none',
    stroke: text.primary,
    strokeWidth: 9,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return (
    <g transform={`scale(${size / 100})`}>
      {AREA_KINDS.some((one) => one === kind) ? (
        <>
          <rect
            x="-46"
            y="-38"
            width="92"
            height="76"
            rx="10"
            fill={warningGround(theme)}
            stroke={markedColor(theme)}
            strokeWidth="8"
          />
          <path
            d={kind === 'flood' ? 'M-28 -10q14 -14 28 0t28 0M-28 14q14 -14 28 0t28 0' : 'M0 -20V4M0 20v1'}
            {...stroke}
          />
        </>
      ) : kind === 'closure' ? (
        <>
          <circle r="42" fill={background.primary} stroke={red} strokeWidth="14" />
          <path d="M-20 0H20" {...stroke} strokeWidth={15} />
        </>
      ) : (
        <>
          <path d="M0 -44L50 42H-50Z" fill={background.primary} stroke={red} strokeWidth="11" strokeLinejoin="round" />
          {kind === 'roadworks' ? (
            <>
              <circle cx="3" cy="-12" r="7" fill={text.primary} />
              <path d="M-2 2L-9 14L-2 28M-9 14L-18 28M-2 2L10 14L20 24M13 30h18" {...stroke} strokeWidth={7} />
            </>
          ) : (
            <path d="M0 -16V10M0 26v1" {...stroke} />
          )}
        </>
      )}
    </g>
  );
}
