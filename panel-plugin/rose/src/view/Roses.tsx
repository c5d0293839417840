import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { plainSelect } from '../../../shared/src/view/plainSelect';
import type { Rose } from '../data/rose';
import { legendOf } from '../text/drawing';
import { roseName } from '../text/names';
import { hoursNote, notesOf } from '../text/roseWords';
import { sentenceOf } from '../text/sentences';
import { sharedLegends } from '../text/sharedLegend';
import { TEXTS } from '../text/texts';
import { arrangeRoses, MEASURES, type Words } from './arrangeRoses';
import type { Drawing } from './drawings';
import { LegendRows } from './LegendRows';
import { RoseCell } from './RoseCell';

interface Props {
  readonly drawings: readonly Drawing[];
  readonly room: Room;
  readonly language: Language;
}

/** Roses abreast, as large as there is room; where that is too small for several, one at a time. */
export function Roses({ drawings, room, language }: Props) {
  const styles = useStyles2(getStyles);
  const [chosen, setChosen] = useState(0);
  const roses = drawings.map(({ rose }) => rose);
  const names = roses.map((rose) => roseName(rose, roses, language));
  const words = roses.map((rose, i) => ({
    name: roses.length > 1 ? names[i]! : '',
    ...wordsOf(rose, roses, language),
  }));
  const legends = drawings.length > 1 ? sharedLegends(drawings, language) : [];
  const shared = legends.map(({ name, at, entries, notes }) => [
    ...(name === '' ? [] : [name]),
    ...('levels' in drawings[at]! ? [STEPS, STEPS] : []),
    ...[...entries.map(({ text }) => text), ...notes],
  ]);
  const arrangement = arrangeRoses(room, words, shared);
  const { oneByOne, columns, cell } = arrangement;
  const only = Math.min(chosen, drawings.length - 1);
  const shown = oneByOne ? [only] : drawings.map((_, i) => i);
  const [gap, above] = [MEASURES.gap * room.fontSize, oneByOne ? MEASURES.picker * room.fontSize : 0];

  return (
    <div className={styles.roses} style={{ width: room.width, height: room.height }}>
      {oneByOne && (
        <div style={{ height: above }}>
          <select
            className={styles.picker}
            aria-label={TEXTS[language].chosen}
            value={only}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {names.map((name, i) => (
              <option key={i} value={i}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={styles.grid} style={{ gap, gridTemplateColumns: `repeat(${columns}, ${cell.width}px)` }}>
        {shown.map((i, place) => (
          <RoseCell
            key={roses[i]!.key}
            drawing={drawings[i]!}
            words={words[i]!}
            arrangement={arrangement}
            room={room}
            at={{
              x: (place % columns) * (cell.width + gap),
              y: above + Math.floor(place / columns) * (cell.height + gap),
            }}
            language={language}
            name={arrangement.words === 'name' ? `${names[i]}. ${sentenceOf(roses[i]!, language)}` : names[i]!}
          />
        ))}
      </div>
      {arrangement.legendHeight > 0 && (
        <LegendRows {...{ legends, drawings, language }} height={arrangement.legendHeight} fontSize={room.fontSize} />
      )}
    </div>
  );
}

/** As wide as half of the bar of a field's steps. */
const STEPS = 'von bis';

function wordsOf(rose: Rose, all: readonly Rose[], language: Language): Omit<Words, 'name'> {
  const steps = rose.kind === 'field' ? ['0', '1'] : [];
  return {
    sentence: all.length > 1 ? captionOf(rose, all, language) : '',
    legend: [...steps, ...legendOf(rose, language).map(({ text }) => text)],
    notes: notesOf(rose, language),
    hours: all.length > 1 ? hoursNote(rose, language) : '',
  };
}

/** Its sentence, after the station where there are several. */
function captionOf(rose: Rose, all: readonly Rose[], language: Language): string {
  const severalStations = new Set(all.map(({ station }) => station.name)).size > 1;
  return `${severalStations ? `${rose.station.name}: ` : ''}${sentenceOf(rose, language)}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  roses: css({ position: 'relative' }),
  grid: css({ display: 'grid' }),
  picker: css({
    ...plainSelect(theme),
    height: '2em',
    // Where there is no foot the button to the table stands in the corner.
    maxWidth: 'calc(100% - 34px)',
  }),
});
