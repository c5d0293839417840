import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { scaleLinear } from 'd3-scale';
import React from 'react';
import { axisFigures } from '../../../../shared/src/text/axisFigures';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor } from '../../../../shared/src/signs/palette';
import { Links } from '../../../../shared/src/view/Links';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import type { Change, Effect } from '../../data/effect';
import { intervalWords, placeboWords, strongerWords } from '../../text/effectSentences';
import { EFFECT_TEXTS } from '../../text/effectTexts';
import { percent } from '../../text/figures';
import { smallType } from '../arrange';
import { fitting } from '../fitting';
import { IntervalBox } from './IntervalBox';

interface Props {
  readonly effect: Effect;
  readonly change: Change;
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
}

/** Lines of type: the heading, three rows of words, mark and figures, the axis. */
export const STRIP = 17;

/** The interval of the measure, the placebo dates and the background's interval on one axis, with zero through all. */
export function PlaceboStrip({ effect, change, room, zone, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = EFFECT_TEXTS[language];
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const { placebos } = effect;
  const background = effect.backgrounds.find((place) => place.change !== null);
  const { asked, group, item } = useAsked(placebos.length);
  const all = [change, ...placebos, ...(background?.change ? [background.change] : [])];
  const shown = [
    0,
    ...all.flatMap(({ adjusted, low, high }, i) => (i > 0 && i <= placebos.length ? [adjusted] : [low, high])),
  ];
  const x = scaleLinear([100 * Math.min(...shown), 100 * Math.max(...shown)], [1.2 * type, width - 1.2 * type]).nice(4);
  const at = (share: number) => x(100 * share);
  const line = Math.min(1.35 * type, height / STRIP);
  const rows = { measure: 2.2 * line, placebos: 7 * line, background: 12 * line };
  const bottom = (background ? 14.8 : 11.4) * line;
  const ticks = x.ticks(Math.max(2, Math.min(5, Math.floor(width / (5 * type)))));
  const figures = axisFigures(ticks, 0, language);
  const centred = (share: number, words: string) => {
    const half = 0.6 * widthOf(words, type);
    return Math.min(width - half, Math.max(half, at(share)));
  };
  const own = intervalWords(change, language);
  const beside = background?.change ? intervalWords(background.change, language) : '';
  const where = `${texts.background} · ${background?.name}`;
  const share = background?.change ? percent(background.change.adjusted, language) : '';
  return (
    <div className={styles.strip} style={{ width, height: bottom + 1.6 * line }} {...group}>
      <svg width={width} height={bottom + 1.6 * line} fontSize={type}>
        <g aria-hidden>
          <text className={styles.title} y={0} dy="1em" fontSize={fontSize}>
            {fitting(texts.strip, fontSize, width)}
          </text>
          <line className={styles.zero} x1={at(0)} x2={at(0)} y1={rows.measure + line} y2={bottom} />
          <text className={styles.word} y={rows.measure} dy="0.8em">
            {texts.measure}
          </text>
          <IntervalBox of={change} at={at} y={rows.measure + 1.5 * line} line={line} isOwn />
          <text
            className={styles.figure}
            x={centred(change.adjusted, own)}
            y={rows.measure + 3.9 * line}
            textAnchor="middle"
          >
            {own}
          </text>
          <text className={styles.word} y={rows.placebos} dy="0.8em">
            {texts.placebos(effect.placeboCount)}
          </text>
          {effect.spread && (
            <rect
              className={styles.spread}
              x={at(effect.spread[0]) - 0.6 * line}
              y={rows.placebos + 1.4 * line}
              width={at(effect.spread[1]) - at(effect.spread[0]) + 1.2 * line}
              height={1.2 * line}
            />
          )}
          <line
            className={styles.own}
            {...{ x1: at(change.adjusted), x2: at(change.adjusted) }}
            {...{ y1: rows.placebos + 1.1 * line, y2: rows.placebos + 2.9 * line }}
            stroke={amountColor(theme)}
          />
        </g>
        {placebos.map((placebo, i) => (
          <circle
            key={i}
            className={styles.placebo}
            {...item(i)}
            role="img"
            aria-label={placeboWords(placebos[i]!, zone, language)}
            cx={at(placebo.adjusted)}
            cy={rows.placebos + 2 * line}
            r={0.36 * line}
            strokeWidth={Math.max(1.5, line / 12)}
          />
        ))}
        <g aria-hidden>
          <text className={styles.figure} y={rows.placebos + 3.9 * line}>
            {fitting(strongerWords(effect, language), type, width)}
          </text>
          {background?.change && (
            <>
              <text className={styles.word} y={rows.background} dy="0.5em">
                {fitting([`${where}: ${beside}`, `${where}: ${share}`, `${texts.background}: ${share}`], type, width)}
              </text>
              <IntervalBox of={background.change} at={at} y={rows.background + 1.1 * line} line={line} />
            </>
          )}
          <line className={styles.axis} x1={x.range()[0]} x2={x.range()[1]} y1={bottom} y2={bottom} />
          {ticks.map((tick, i) => (
            <g key={tick}>
              <line className={styles.axis} x1={x(tick)} x2={x(tick)} y1={bottom} y2={bottom + 0.25 * line} />
              <text className={styles.mark} x={x(tick)} y={bottom + 0.2 * line} dy="1.1em" textAnchor="middle">
                {figures[i]}
              </text>
            </g>
          ))}
        </g>
      </svg>
      {asked !== null && (
        <Tip x={at(placebos[asked]!.adjusted)} y={rows.placebos + 2 * line} width={width} height={bottom}>
          <p>{placeboWords(placebos[asked]!, zone, language)}</p>
          <Links links={placebos[asked]!.links()} />
        </Tip>
      )}
    </div>
  );
}

/** Words stand over the line of zero: an edge in the panel's colour keeps them readable. */
const edge = (theme: GrafanaTheme2) => ({
  stroke: theme.colors.background.primary,
  strokeWidth: 4,
  paintOrder: 'stroke',
});

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({ position: 'relative' }),
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  word: css({ fill: theme.colors.text.primary, ...edge(theme) }),
  figure: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold, ...edge(theme) }),
  mark: css({ fill: theme.colors.text.secondary }),
  zero: css({ stroke: theme.colors.text.secondary }),
  axis: css({ stroke: theme.colors.text.secondary }),
  spread: css({ fill: 'none', stroke: theme.colors.text.secondary, strokeDasharray: '2 3' }),
  own: css({ strokeWidth: 2, strokeDasharray: '4 3' }),
  placebo: css({
    fill: theme.colors.background.primary,
    stroke: theme.colors.text.primary,
    outline: 'none',
    '&:focus-visible': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
});
