import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { mutedColor } from '../../../shared/src/signs/palette';
import { useAsked } from '../../../shared/src/view/useAsked';
import { legendOf, stepLabels } from '../text/drawing';
import { captionOf, MEASURES, type RosesArrangement, type Words } from './arrangeRoses';
import { type Drawing, stepsOf } from './drawings';
import { type Circle, pointOn } from './geometry';
import { Legend } from './Legend';
import { MarkTip } from './MarkTip';
import { RoseDrawing } from './RoseDrawing';
import { shadesOf } from './shades';
import { StepBar } from './StepBar';

interface Props {
  readonly drawing: Drawing;
  readonly words: Words;
  readonly arrangement: RosesArrangement;
  readonly room: Room;
  /** Upper left corner in the room, pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly language: Language;
  readonly name: string;
}

/** One rose with its sentence and its legend. Has no position of its own: hints spread over the whole room. */
export function RoseCell({ drawing, words, arrangement, room, at, language, name }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const hatchId = `hatch-${useId().replace(/\W/g, '')}`;
  const asked = useAsked(drawing.walked.length);
  const { rose } = drawing;
  const { cell, wordsWidth, radius, oneByOne } = arrangement;
  const { fontSize } = room;
  const half = radius + MEASURES.letters * fontSize;
  const isField = rose.kind === 'field';
  const calm = 'calm' in drawing && drawing.calm !== null;
  const hole = isField ? 0 : Math.max(radius * 0.1, calm && radius > 6 * fontSize ? 1.25 * fontSize : 0);
  const circle: Circle = { cx: half, cy: half, radius, hole };
  const caption = arrangement.words === 'name' || arrangement.words === 'sentence' ? arrangement.words : null;
  const below = arrangement.words !== 'beside';
  const taken = 2 * half + (arrangement.words === 'beside' ? wordsWidth + MEASURES.gap * fontSize : 0);
  const left = Math.max(0, (cell.width - taken) / 2);
  const top = below ? 0 : Math.max(0, (cell.height - 2 * half) / 2);
  const shades = shadesOf(rose, stepsOf(drawing), theme);
  const items = legendOf(rose, language).map((entry) => ({
    ...entry,
    color: entry.shade === undefined ? undefined : shades[entry.shade],
  }));
  const mark = asked.asked === null ? null : drawing.walked[asked.asked]!;
  const spot = mark === null ? null : spotOf(drawing, circle, mark);

  return (
    <div
      className={cx(styles.cell, below && styles.below)}
      style={{ width: cell.width, height: cell.height, paddingLeft: left, columnGap: MEASURES.gap * fontSize }}
      {...asked.group}
    >
      <RoseDrawing
        {...{ drawing, circle, fontSize, language, name, hatchId }}
        of={words.name}
        asked={asked.asked}
        item={asked.item}
      />
      {caption !== null ? (
        <p className={styles.name} style={{ marginLeft: -left, width: cell.width }}>
          {oneByOne ? '' : captionOf(words, caption)}
        </p>
      ) : (
        <div className={styles.words} style={below ? { marginLeft: -left, width: cell.width } : { width: wordsWidth }}>
          {words.sentence && <p className={styles.sentence}>{words.sentence}</p>}
          {'levels' in drawing && <StepBar shades={shades} labels={stepLabels(drawing.levels, language)} />}
          <Legend items={items} flowing={below} hatch={`url(#${hatchId})`} ink={theme.colors.text.primary} />
          <Notes notes={arrangement.noted ? words.notes : []} flowing={below} className={styles.notes} />
        </div>
      )}
      {mark !== null && spot && (
        <MarkTip
          words={drawing.words[mark]!}
          shades={rose.kind === 'probability' || isField ? [] : shades}
          links={rose.links(isField ? 0 : (rose.sectors[mark]?.row ?? 0))}
          room={room}
          x={at.x + left + spot.x}
          y={at.y + top + spot.y}
          language={language}
        />
      )}
    </div>
  );
}

function Notes({ notes, flowing, className }: { notes: readonly string[]; flowing: boolean; className: string }) {
  return (
    <div className={className}>
      {flowing ? <p>{notes.join(' · ')}</p> : notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}

/** Where in the drawing the hint of a mark begins. */
function spotOf({ directions }: Drawing, circle: Circle, at: number) {
  const direction = directions[at];
  return direction === undefined
    ? { x: circle.cx, y: circle.cy }
    : pointOn(circle, direction, (circle.hole + circle.radius) / 2);
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({ display: 'flex', alignItems: 'center' }),
  below: css({ flexDirection: 'column', alignItems: 'flex-start' }),
  name: css({ fontSize: `${MEASURES.note}em`, textAlign: 'center' }),
  words: css({ minWidth: 0 }),
  sentence: css({ '&&': { marginBottom: '0.5em' }, fontWeight: theme.typography.fontWeightMedium }),
  notes: css({ marginTop: '0.4em', color: mutedColor(theme), fontSize: `${MEASURES.note}em` }),
});
