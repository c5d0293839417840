import { css, cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { ratedBy } from '@smartregion/terms/air-quality-scale';
import { hasAdvice } from '@smartregion/terms/air-quality-versions';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { type Asked, lastDay, stateOf } from '../data/state';
import type { Station } from '../data/station';
import { arrange, MEASURES, type Parts } from '../layout';
import { classWord, footParts, headline, laterHours, measuredSentence } from '../text/sentences';
import { TEXTS } from '../text/texts';
import { Course } from './Course';
import { Foot, type Toggle } from '../../../shared/src/view/Foot';
import { CompactHeadline, Headline } from './Headline';
import { Scale } from './Scale';

interface Props {
  readonly station: Station;
  readonly asked: Asked;
  readonly parts: Parts;
  readonly language: Language;
  readonly named: boolean;
  readonly width: number;
  readonly height: number;
  readonly toggle: Toggle;
}

/** Everything about one station, as much of it as the panel has room for. */
export function StationView({ station, asked, parts, language, named, width, height, toggle }: Props) {
  const styles = useStyles2(getStyles);
  const state = stateOf(station, asked);
  const hours = station.course ? lastDay(station, asked) : [];
  const advice =
    state.hour?.class && hasAdvice(station.index) ? (TEXTS[language].advice[state.hour.class - 1] ?? '') : '';
  const foot = [...footParts(station, state, language), ...laterHours([station], asked, language)];
  const layout = arrange(
    width,
    height,
    {
      // The US index has no bands to stand on.
      scale: parts.scale && station.course && ratedBy(station.index).length > 0 && state.hour !== null,
      course: parts.course && hours.length > 0,
      advice: parts.advice && advice !== '',
    },
    {
      word: classWord(station, state.hour, language) + (station.demo ? ' Demo' : ''),
      sentences: [
        named ? station.name : '',
        headline(station, state, language),
        state.hour ? measuredSentence(station, state.hour, language) : '',
      ],
      advice,
      foot: foot.join(' · '),
    }
  );

  return (
    <div className={styles.view} style={{ fontSize: layout.fontSize }}>
      <div className={cx(styles.body, layout.columns === 2 && styles.two)}>
        <div className={styles.left}>
          {layout.compact ? (
            <CompactHeadline {...{ station, state, language }} compact={layout.compact} covered={layout.covered} />
          ) : (
            <Headline station={station} state={state} language={language} named={named} />
          )}
          {layout.columns === 2 && layout.advice && <p>{advice}</p>}
        </div>
        {(layout.scale || layout.course) && (
          <div className={styles.right}>
            {layout.scale && state.hour && (
              <Scale station={station} hour={state.hour} language={language} width={layout.drawing} />
            )}
            {layout.course && <Course station={station} hours={hours} language={language} />}
          </div>
        )}
        {layout.columns === 1 && layout.advice && <p>{advice}</p>}
      </div>
      <Foot
        parts={layout.compact ? [] : foot}
        {...toggle}
        corner={layout.compact !== null}
        iconOnly={layout.wordlessButton}
      />
    </div>
  );
}

const getStyles = () => {
  const stack = { display: 'flex', flexDirection: 'column', gap: `${MEASURES.gap}em`, minWidth: 0 } as const;
  return {
    view: css({ ...stack, position: 'relative', flex: 1, minHeight: 0 }),
    body: css({ ...stack, flex: 1, minHeight: 0, justifyContent: 'space-evenly' }),
    two: css({
      display: 'grid',
      gridTemplateColumns: `${1 - MEASURES.right}fr ${MEASURES.right}fr`,
      columnGap: `${MEASURES.between}em`,
      alignItems: 'center',
    }),
    left: css(stack),
    right: css(stack),
  };
};
