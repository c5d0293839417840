import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { AirQualityClass, ClassNumber } from '@smartregion/terms/air-quality-scale';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import { widthOf } from '../../../shared/src/view/measure';
import { mutedColor } from '../../../shared/src/signs/palette';

interface Props {
  readonly index: IndexVersion;
  readonly language: Language;
  /** What hatching means here; absent where nothing is hatched. */
  readonly unknown?: string;
  /** What else is to be said. */
  readonly note?: string;
}

const TYPE = 0.82;
const LINE = 1.5;
const ITEM = 2.7;

/** Height of the legend in a width, both em of the drawing. */
export function legendHeight({ index, language, unknown, note }: Props, width: number): number {
  const words = [
    ...index.classes.map((one, i) => wordsOf(one, i, language)),
    ...[unknown, note].filter((one) => one !== undefined),
  ];
  let [lines, used] = [1, 0];
  for (const word of words) {
    const own = TYPE * (ITEM + 1.15 * widthOf(word, 1));
    if (used > 0 && used + own > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(own / width);
    // Nothing stands beside what is broken itself.
    used = own > width ? width : used + own;
  }
  return lines * LINE * TYPE + 0.3;
}

/** `3 mäßig` */
const wordsOf = (one: AirQualityClass, i: number, language: Language) => `${i + 1} ${one[language]}`;

/** Sign, number and word of each class. */
export function ClassLegend({ index, language, unknown, note }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <p className={styles.legend}>
      {index.classes.map((one, i) => (
        <span key={one.shape}>
          <ClassSign className={styles.sign} value={(i + 1) as ClassNumber} classes={index.classes} small />
          {wordsOf(one, i, language)}
        </span>
      ))}
      {unknown && (
        <span>
          <ClassSign className={styles.sign} value={null} classes={index.classes} small />
          {unknown}
        </span>
      )}
      {note && <span>{note}</span>}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '1.2em',
    paddingTop: '0.3em',
    fontSize: `${TYPE}em`,
    '&&': { lineHeight: LINE },
    color: mutedColor(theme),
    '& > span': { display: 'inline-flex', alignItems: 'center', gap: '0.35em' },
  }),
  sign: css({ flex: 'none', width: '1.1em', height: '1.1em' }),
});
