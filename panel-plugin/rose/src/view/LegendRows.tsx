import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { mutedColor } from '../../../shared/src/signs/palette';
import type { Language } from '../../../shared/src/text/language';
import { stepLabels } from '../text/drawing';
import type { SharedLegend } from '../text/sharedLegend';
import { MEASURES } from './arrangeRoses';
import { type Drawing, stepsOf } from './drawings';
import { Legend } from './Legend';
import { shadesOf } from './shades';
import { StepBar } from './StepBar';

interface Props {
  readonly legends: readonly SharedLegend[];
  readonly drawings: readonly Drawing[];
  readonly height: number;
  readonly fontSize: number;
  readonly language: Language;
}

/** Beneath several roses what their shades and signs mean, each legend once. */
export function LegendRows({ legends, drawings, height, fontSize, language }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch-${useId().replace(/\W/g, '')}`];
  return (
    <div style={{ height }}>
      <svg width={0} height={0} className={styles.pattern} aria-hidden>
        <HatchPattern id={hatch} step={Math.max(5, fontSize / 3)} />
      </svg>
      {legends.map(({ name, at, entries, notes }) => {
        const drawing = drawings[at]!;
        const shades = shadesOf(drawing.rose, stepsOf(drawing), theme);
        const items = entries.map((entry) => ({
          ...entry,
          color: entry.shade === undefined ? undefined : shades[entry.shade],
        }));
        return (
          <div key={at} className={styles.row}>
            {name !== '' && <span className={styles.name}>{name}</span>}
            {'levels' in drawing && <StepBar shades={shades} labels={stepLabels(drawing.levels, language)} />}
            <Legend items={items} flowing hatch={`url(#${hatch})`} ink={theme.colors.text.primary} />
            {notes.map((note) => (
              <span key={note} className={styles.note}>
                {note}
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  pattern: css({ position: 'absolute' }),
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '1em',
    lineHeight: MEASURES.legend,
    // Items of the list break between each other, not only before the first of them.
    '& ul': { display: 'contents' },
  }),
  name: css({ fontWeight: theme.typography.fontWeightMedium }),
  note: css({ color: mutedColor(theme) }),
});
