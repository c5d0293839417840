import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { scaleLinear } from 'd3-scale';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import { formatFullDate } from '../../../../shared/src/text/time';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { widthOf } from '../../../../shared/src/view/measure';
import { Links } from '../../../../shared/src/view/Links';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import { useSharedCrosshair } from '../../../../shared/src/view/useSharedCrosshair';
import type { Effect, Place } from '../../data/effect';
import { weekWords } from '../../text/effectSentences';
import { EFFECT_TEXTS } from '../../text/effectTexts';
import type { Annotation } from '../../data/annotations';
import { Annotations } from '../Annotations';
import { smallType } from '../arrange';
import { CourseChart } from './CourseChart';
import { CoursesLegend } from './CoursesLegend';
import { fitting } from '../fitting';
import { boundsOf, placesShown } from './courseScale';
import { timeTicks } from '../timeTicks';

interface Props {
  readonly effect: Effect;
  readonly label: string;
  readonly room: Room;
  readonly amounts: Amounts;
  readonly zone: string;
  readonly language: Language;
  readonly annotations: readonly Annotation[];
  readonly eventBus: EventBus;
}

/** The street's weeks, the background's beneath on the same scale, and through both the date. */
export function Courses({ effect, label, room, amounts, zone, language, annotations, eventBus }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = EFFECT_TEXTS[language];
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const places = placesShown(effect, height / fontSize);
  const weeks = effect.street.weeks;
  const { asked, group, item } = useAsked(weeks.length, -1);
  const { elsewhere: shared, tell } = useSharedCrosshair(eventBus);
  const [head, axis, legend] = [1.5 * fontSize, 1.6 * type, 1.8 * type];
  const bounds = places.map(boundsOf);
  const drawn = height - axis - legend - places.length * head - (places.length > 1 ? 0.5 * head : 0) - 1.4 * type;
  const perUnit = Math.max(0, drawn) / (bounds.reduce((sum, [low, high]) => sum + high - low, 0) || 1);
  const longest = Math.max(...bounds.map(([, high]) => widthOf(String(Math.round(high)), type)));
  const left = 1.15 * longest + 0.8 * type;
  const x = scaleLinear([weeks[0]?.time ?? 0, weeks.at(-1)?.time ?? 1], [left, width - 2]);
  const { date } = effect.span;
  let top = 0;
  const charts = places.map((place, i) => {
    const [low, high] = bounds[i]!;
    const begin = top + head + (i === 0 ? 1.4 * type : 0);
    top = begin + perUnit * (high - low) + 0.5 * head;
    return {
      place,
      top: begin - head - (i === 0 ? 1.4 * type : 0),
      y: scaleLinear([low, high], [begin + perUnit * (high - low), begin]),
    };
  });
  const bottom = charts.at(-1)!.y.range()[0]!;
  const at = date === null ? null : x(date);
  const from = date === null ? '' : formatFullDate(date, zone, language);
  const since = fitting([texts.since(from, label), from], type, Math.max(at ?? 0, width - (at ?? 0)) - type);
  const isLate = at !== null && at + 1.2 * widthOf(since, type) + type > width;
  const ticks = timeTicks(x.domain()[0]!, x.domain()[1]!, (width - left) / (4 * type), zone, language);
  const step = (width - left) / Math.max(1, weeks.length);
  const crossed = shared !== null && shared >= x.domain()[0]! && shared <= x.domain()[1]! ? x(shared) : null;
  const what = (place: Place, i: number) => {
    const kind = i === 0 ? place.property : texts.background;
    return fitting([`${kind} · ${place.name}, ${amounts.unit}`, `${kind}, ${amounts.unit}`, kind], fontSize, width);
  };

  return (
    <div className={styles.all}>
      <div className={styles.courses} style={{ width, height }} {...group}>
        <svg width={width} height={height} onMouseLeave={() => tell(null)}>
          <g aria-hidden>
            {charts.map(({ place, top: begin, y }, i) => (
              <CourseChart
                key={i}
                {...{ place, date, x, y, type, fontSize, amounts, top: begin, title: what(place, i) }}
              />
            ))}
            {at !== null && at >= left && (
              <>
                <line
                  className={styles.date}
                  strokeWidth={type / 6}
                  x1={at}
                  x2={at}
                  y1={head + 0.2 * type}
                  y2={bottom}
                />
                <text
                  className={styles.dateWord}
                  x={at + (isLate ? -0.5 : 0.5) * type}
                  y={head}
                  dy="0.9em"
                  fontSize={type}
                  textAnchor={isLate ? 'end' : 'start'}
                >
                  {since}
                </text>
              </>
            )}
            {crossed !== null && <line className={styles.crossed} x1={crossed} x2={crossed} y1={head} y2={bottom} />}
            {ticks.map(({ time, label: word }) => (
              <text
                key={time}
                className={styles.mark}
                x={x(time)}
                y={bottom}
                dy="1.25em"
                fontSize={type}
                textAnchor="middle"
              >
                {word}
              </text>
            ))}
          </g>
          {weeks.map((week, i) => (
            <rect
              key={week.time}
              className={styles.week}
              {...item(i)}
              onMouseMove={() => tell(week.time)}
              role="img"
              aria-label={weekWords(week, amounts, zone, language)}
              x={x(week.time) - step / 2}
              y={head + 1.4 * type}
              width={Math.max(1, step)}
              height={Math.max(0, bottom - head - 1.4 * type)}
              fill={asked === i ? theme.colors.action.hover : 'transparent'}
            />
          ))}
        </svg>
        <CoursesLegend {...{ width, type, language, top: height - legend }} />
        {asked !== null && (
          <Tip x={x(weeks[asked]!.time)} y={charts[0]!.y.range()[0]!} reach={0} width={width} height={height}>
            <p>{weekWords(weeks[asked]!, amounts, zone, language)}</p>
            <Links links={weeks[asked]!.links()} />
          </Tip>
        )}
      </div>
      <Annotations
        span={[x.domain()[0]!, x.domain()[1]!]}
        {...{ annotations, x, bottom, width, height, type, zone, language }}
        top={head}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ position: 'relative' }),
  courses: css({ position: 'relative' }),
  date: css({ stroke: theme.colors.text.primary }),
  dateWord: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold }),
  crossed: css({ stroke: theme.colors.text.secondary, strokeDasharray: '2 3' }),
  mark: css({ fill: theme.colors.text.secondary }),
  week: css({ outline: 'none', '&:focus-visible': { stroke: theme.colors.primary.text, strokeWidth: 3 } }),
});
