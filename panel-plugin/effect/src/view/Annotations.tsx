import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { Links } from '../../../shared/src/view/Links';
import { Tip } from '../../../shared/src/view/Tip';
import { useAsked } from '../../../shared/src/view/useAsked';
import type { Annotation } from '../data/annotations';
import { annotationWords } from '../text/annotationWords';

interface Props {
  readonly annotations: readonly Annotation[];
  /** Of the axis of time: where it begins and ends, and where a moment stands. */
  readonly span: readonly [start: number, end: number];
  readonly x: (time: number) => number;
  /** Of the drawing, and its type, pixels. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly zone: string;
  readonly language: Language;
}

/**
 * The dashboard's annotations over a drawing: a dashed line with a mark on the axis, over a longer time a bar. Stands beside
 * what it is drawn over, not in it, so that only one of them explains itself at a time.
 */
export function Annotations({ annotations, span: [start, end], x, top, bottom, width, height, type, ...words }: Props) {
  const styles = useStyles2(getStyles);
  const shown = annotations.filter((one) => one.time <= end && (one.end ?? one.time) >= start);
  const { asked, group, item } = useAsked(shown.length);
  if (shown.length === 0) {
    return null;
  }
  const at = (time: number) => x(Math.min(end, Math.max(start, time)));
  const one = asked === null ? undefined : shown[asked];
  return (
    <div className={styles.over} {...group}>
      <svg width={width} height={height}>
        {shown.map((annotation, i) => {
          const [from, to] = [at(annotation.time), at(annotation.end ?? annotation.time)];
          const half = 0.45 * type;
          return (
            <g key={i}>
              <line className={styles.line} x1={from} x2={from} y1={top} y2={bottom} aria-hidden />
              <path
                className={styles.mark}
                {...item(i)}
                role="img"
                aria-label={annotationWords(annotation, words)}
                d={`M${from - half} ${bottom}L${from} ${bottom - 2 * half}${to > from ? `H${to}V${bottom}` : `L${from + half} ${bottom}`}Z`}
              />
            </g>
          );
        })}
      </svg>
      {one && (
        <div className={styles.hint}>
          <Tip x={at(one.time)} y={bottom - 0.45 * type} reach={0.5 * type} width={width} height={height}>
            <p>{annotationWords(one, words)}</p>
            <Links links={one.links()} />
          </Tip>
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  over: css({ position: 'absolute', zIndex: 1, left: 0, top: 0, pointerEvents: 'none' }),
  line: css({ stroke: theme.colors.text.secondary, strokeDasharray: '1 3' }),
  mark: css({
    fill: theme.colors.text.primary,
    stroke: theme.colors.background.primary,
    outline: 'none',
    pointerEvents: 'auto',
    '&:focus-visible': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
  hint: css({ pointerEvents: 'auto' }),
});
