import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { linesOf } from '../../../shared/src/view/measure';
import { isGrid, type Profile } from '../data/profile';
import type { Options } from '../options';
import { shortNames } from '../text/names';
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

/** One profile in all the room, or several abreast, each with its name. */
export function Profiles({ profiles, figures, room, language, parts }: Props) {
  const styles = useStyles2(getStyles);
  const several = profiles.length > 1;
  const { columns, box, shown } = abreast(profiles.length, room);
  const names = shortNames(profiles, language);
  const heading = several
    ? LINE * box.fontSize * Math.max(...names.map((name) => linesOf(name, box.fontSize, box.width)))
    : 0;
  const inside = { ...box, height: box.height - heading };
  return (
    <div
      className={styles.all}
      style={{ gridTemplateColumns: `repeat(${columns}, ${box.width}px)`, fontSize: room.fontSize }}
    >
      {profiles.slice(0, shown).map((profile, i) => {
        const Drawing = isGrid(profile) ? Grid : Course;
        return (
          <div key={profile.id} style={{ width: box.width, height: box.height }}>
            {several && (
              <p className={styles.name} style={{ height: heading }}>
                {names[i]}
              </p>
            )}
            <Drawing profile={profile} amounts={figures(profile)} room={inside} language={language} parts={parts} />
          </div>
        );
      })}
    </div>
  );
}

const LINE = 1.35;

const getStyles = () => ({
  all: css({ display: 'grid', gap: '0.8em', lineHeight: LINE }),
  name: css({ fontWeight: 500 }),
});
