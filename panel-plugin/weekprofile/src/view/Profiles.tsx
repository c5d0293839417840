import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { linesOf } from '../../../shared/src/view/measure';
import { plainSelect } from '../../../shared/src/view/plainSelect';
import { alikeKey, extentOf, isGrid, type Profile } from '../data/profile';
import type { Options } from '../options';
import { shortNames } from '../text/names';
import { TEXTS } from '../text/texts';
import { abreast } from './abreast';
import { Course } from './Course';
import { Grid } from './Grid';

interface Props {
  readonly profiles: readonly Profile[];
  readonly figures: (profile: Profile) => Amounts;
  readonly room: Room;
  readonly language: Language;
  readonly parts: Pick<Options, 'lines' | 'totals'>;
}

/** One profile in all the room, or several abreast, each with its name; where not all have room, one at a time. */
export function Profiles({ profiles, figures, room, language, parts }: Props) {
  const styles = useStyles2(getStyles);
  const texts = TEXTS[language];
  const [chosen, setChosen] = useState(0);
  const together = abreast(profiles.length, room);
  const names = shortNames(profiles, language);
  const picker = Math.max(30, PICKER * room.fontSize);
  const [isOne, hasPicker] = [together.shown < profiles.length, room.height - picker >= FLATTEST * room.fontSize];
  const only = Math.min(chosen, profiles.length - 1);
  const height = isOne && hasPicker ? room.height - picker : room.height;
  const { columns, box } = isOne ? abreast(1, { ...room, height }) : together;
  const shown = isOne ? [only] : profiles.map((_, i) => i);
  const headingOf = (i: number) =>
    profiles.length === 1 || (isOne && hasPicker)
      ? ''
      : isOne
        ? texts.place(i + 1, profiles.length, names[i]!)
        : names[i]!;
  const beside = isOne ? CORNER : 0;
  const lines = Math.max(...shown.map((i) => linesOf(headingOf(i), box.fontSize, box.width - beside)));
  const heading = LINE * box.fontSize * lines;
  const inside = { ...box, height: box.height - heading };
  return (
    <>
      {isOne && hasPicker && (
        <div style={{ height: picker }}>
          <select
            className={styles.picker}
            aria-label={texts.shown}
            value={only}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {names.map((name, i) => (
              <option key={i} value={i}>
                {texts.place(i + 1, names.length, name)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div
        className={styles.all}
        style={{ gridTemplateColumns: `repeat(${columns}, ${box.width}px)`, fontSize: room.fontSize }}
      >
        {shown.map((i) => {
          const profile = profiles[i]!;
          const common = {
            ...{ profile, language, room: inside },
            ...{ amounts: figures(profile), of: profiles.length > 1 ? names[i]! : '' },
          };
          return (
            <div key={profile.id} style={{ width: box.width, height: box.height }}>
              {heading > 0 && (
                <p className={styles.name} style={{ height: heading, paddingRight: beside }}>
                  {headingOf(i)}
                </p>
              )}
              {isGrid(profile) ? (
                <Grid {...common} parts={parts} />
              ) : (
                <Course {...common} extent={extentOf(profiles.filter((one) => alikeKey(one) === alikeKey(profile)))} />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

/** Where there is no foot the button to the table stands in the corner, pixels. */
const CORNER = 34;
/** Of the choice with the gap beneath, em; never less than 30 pixels. */
const PICKER = 2.6;
/** Lower, em, no drawing beneath a choice can be read. */
const FLATTEST = 5;
const LINE = 1.35;

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'grid', gap: '0.8em', lineHeight: LINE }),
  name: css({ fontWeight: 500 }),
  picker: css({ ...plainSelect(theme), height: '2em', width: `calc(100% - ${CORNER}px)` }),
});
