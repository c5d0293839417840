import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import type { AskedItem } from '../../../shared/src/view/useAsked';
import { exactAmount, percentText } from '../text/amounts';
import { ringText } from '../text/drawing';
import { spoken } from '../text/marks';
import { BarLabels } from './BarLabels';
import { Labels, type Ring, Rings } from './Compass';
import { barLengths, type Drawing } from './drawings';
import { FieldShape } from './FieldShape';
import { type Circle, distanceOf, labelDirection, wedge } from './geometry';
import { Marks } from './Marks';
import { SectorShape } from './SectorShape';

interface Props {
  readonly drawing: Drawing;
  readonly circle: Circle;
  readonly fontSize: number;
  readonly language: Language;
  /** Of screen readers. */
  readonly name: string;
  /** Tells it from the others, before each of its marks: who walks them hears no heading. Empty where it is alone. */
  readonly of: string;
  readonly hatchId: string;
  /** Among the marks that are walked. */
  readonly asked: number | null;
  readonly item: (index: number) => AskedItem;
}

/** One rose: rings, what it shows, letters, and over it what can be asked. */
export function RoseDrawing({ drawing, circle, fontSize, language, name, of, hatchId, asked, item }: Props) {
  const styles = useStyles2(getStyles);
  const hatch = `url(#${hatchId})`;
  const side = 2 * circle.cx;
  const rings = ringsOf(drawing, circle, language);
  const isField = 'levels' in drawing;
  const marks = drawing.walked.map((i) => ({
    label: [of, spoken(drawing.words[i]!)].filter(Boolean).join(', '),
    path: markPath(drawing, circle, i),
  }));
  return (
    <svg className={styles.svg} width={side} height={side} role="group" aria-label={name}>
      <HatchPattern id={hatchId} step={Math.max(5, fontSize / 3)} />
      <g transform={`translate(${circle.cx} ${circle.cy})`}>
        {isField ? (
          <FieldShape rose={drawing.rose} grid={drawing.grid} levels={drawing.levels} circle={circle} hatch={hatch} />
        ) : null}
        <Rings rings={rings} circle={circle} />
        {!isField && (
          <>
            <circle r={circle.hole} className={styles.middle} />
            <SectorShape rose={drawing.rose} radial={drawing.radial} circle={circle} hatch={hatch} />
          </>
        )}
        <Labels
          rings={rings}
          circle={circle}
          direction={isField ? 330 : labelDirection(barLengths(drawing.rose, drawing.radial))}
          fontSize={fontSize}
          language={language}
        />
        {!isField && drawing.rose.kind === 'probability' && (
          <BarLabels {...{ circle, fontSize, language }} rose={drawing.rose} radial={drawing.radial} />
        )}
        {!isField && drawing.calm !== null && circle.hole >= 1.1 * fontSize && (
          <g aria-hidden>
            <text className={styles.calm} dy="0.36em" fontSize={0.82 * fontSize}>
              {percentText(drawing.calm, language)}
            </text>
          </g>
        )}
        <Marks marks={marks} asked={asked} item={item} />
      </g>
    </svg>
  );
}

function ringsOf(drawing: Drawing, circle: Circle, language: Language): Ring[] {
  if ('levels' in drawing) {
    const { speeds, rose } = drawing;
    return speeds.map((speed) => ({
      radius: (speed / rose.reach) * circle.radius,
      text: exactAmount(speed, 'm/s', language),
    }));
  }
  const { rose, radial } = drawing;
  return radial.rings.map((value) => ({
    radius: distanceOf(value, radial, circle),
    text: ringText(rose, value, language),
  }));
}

/** A sector from the middle to the outermost ring; after the last of them the middle itself. */
export function markPath({ directions }: Drawing, { hole, radius }: Circle, at: number): string {
  const direction = directions[at];
  return direction === undefined ? wedge(0, 360, 0, hole) : wedge(direction, 360 / directions.length, hole, radius);
}

const getStyles = (theme: GrafanaTheme2) => ({
  svg: css({ flex: 'none', overflow: 'visible' }),
  middle: css({
    fill: theme.colors.background.primary,
    stroke: theme.colors.text.secondary,
    strokeWidth: 'max(1px, 0.06em)',
  }),
  calm: css({ fill: theme.colors.text.primary, textAnchor: 'middle' }),
});
