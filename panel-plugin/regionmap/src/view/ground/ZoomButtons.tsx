import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { plainButton } from '../../../../shared/src/view/plainButton';
import { TEXTS } from '../../text/texts';

interface Props {
  readonly language: Language;
  readonly zoom: number;
  readonly fontSize: number;
  readonly onIn: () => void;
  readonly onOut: () => void;
  readonly onWhole: () => void;
}

/** A button is two lines high, on small panels as large as a finger finds. */
const lengthOf = (fontSize: number) => Math.max(28, 2 * fontSize);
const GAP = 2;

/** What the three of them take in the corner, pixels. */
export const buttonsSize = (fontSize: number) => ({
  width: lengthOf(fontSize) + 2 * GAP,
  height: 3 * (lengthOf(fontSize) + GAP),
});

/** Nearer, further, all: for who has neither keys nor a wheel. */
export function ZoomButtons({ language, zoom, fontSize, onIn, onOut, onWhole }: Props) {
  const styles = useStyles2(getStyles);
  const { zoomIn, zoomOut, whole } = TEXTS[language];
  const length = lengthOf(fontSize);
  const buttons = [
    { label: zoomIn, d: 'M8 3v10M3 8h10', onClick: onIn, isOff: false },
    { label: zoomOut, d: 'M3 8h10', onClick: onOut, isOff: zoom <= 1 },
    { label: whole, d: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', onClick: onWhole, isOff: zoom <= 1 },
  ];
  return (
    <div className={styles.buttons}>
      {buttons.map(({ label, d, onClick, isOff }) => (
        // A button that is off keeps the focus: it is what the reader has just pressed.
        <button
          key={label}
          type="button"
          className={styles.button}
          aria-label={label}
          title={label}
          aria-disabled={isOff}
          style={{ width: length, height: length, padding: length * 0.18 }}
          onClick={onClick}
        >
          <svg viewBox="0 0 16 16" aria-hidden>
            <path d={d} />
          </svg>
        </button>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  buttons: css({
    position: 'absolute',
    top: 0,
    right: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: GAP,
    '@media print': { display: 'none' },
  }),
  button: css({
    ...plainButton(theme),
    '&&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: -3 },
    border: `1px solid ${theme.colors.border.medium}`,
    background: theme.colors.background.primary,
    color: theme.colors.text.primary,
    '&:hover': { background: theme.colors.background.secondary },
    '&[aria-disabled=true]': { color: theme.colors.text.disabled },
    path: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' },
  }),
});
