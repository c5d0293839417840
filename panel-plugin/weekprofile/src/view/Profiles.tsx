import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { propertyName } from '../data/kinds';
import { isGrid, type Profile } from '../data/profile';
import type { Options } from '../options';
import { abreast } from './abreast';
import { Course } from './Course';
import { Grid } from './Grid';

interface Props {
  readonly profiles: readonly Profile[];
  readonly figures: (profile: Profile) => Amounts;
  readonly room: Room;
  readonly language: Language;
  readonly parts: Pick<Options, 'lines' | 'totals'>;
  /** Of the panel: what it names already is not named again. */
  readonly title: string;
}

/** One profile in all the room, or several abreast, each with its name. */
export function Profiles({ profiles, figures, room, language, parts, title }: Props) {
  const styles = useStyles2(getStyles);
  const several = profiles.length > 1;
  const { columns, box } = abreast(profiles.length, room);
  return (
    <div
      className={styles.all}
      style={{ gridTemplateColumns: `repeat(${columns}, ${box.width}px)`, fontSize: room.fontSize }}
    >
      {profiles.map((profile) => {
        const name = [profile.station, propertyName(profile, language)].filter(
          (part) => several || !title.includes(part)
        );
        const heading = several ? 1.6 * box.fontSize : 0;
        const inside = { ...box, height: box.height - heading };
        const Drawing = isGrid(profile) ? Grid : Course;
        return (
          <div key={profile.id} style={{ width: box.width, height: box.height }}>
            {several && (
              <p className={styles.name} style={{ height: heading }}>
                {name.join(' · ')}
              </p>
            )}
            <Drawing profile={profile} amounts={figures(profile)} room={inside} language={language} parts={parts} />
          </div>
        );
      })}
    </div>
  );
}

const getStyles = () => ({
  all: css({ display: 'grid', gap: '0.8em', lineHeight: 1.35 }),
  name: css({ overflow: 'hidden', fontWeight: 500, textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
});
