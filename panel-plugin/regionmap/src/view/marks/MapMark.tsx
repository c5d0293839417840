import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type SVGProps } from 'react';
import { amountColor } from '../../../../shared/src/signs/palette';
import type { AskedItem } from '../../../../shared/src/view/useAsked';
import type { Mark } from '../../data/marks/mark';
import { HappeningSign } from './HappeningSign';
import { RoadPiece } from '../ground/RoadPiece';
import { AirSign, Pill, PlainSign, WindSign } from './signs';

interface ButtonProps extends SVGProps<SVGGElement> {
  readonly mark: Mark;
  /** A hint is shown for it. */
  readonly isAsked: boolean;
  readonly item: AskedItem;
}

/** The smallest that a finger finds, pixels. */
const LEAST = 24;

/** What is pressed and has the focus: a ring around the mark, seen while it is asked. */
export function MarkButton({ mark: { x, y, width, height }, isAsked, item, ...rest }: ButtonProps) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const [w, h] = [Math.max(width, LEAST) + 10, Math.max(height, LEAST) + 10];
  const frame = { x: -w / 2, y: -h / 2, width: w, height: h, rx: 7 };
  return (
    <g className={styles.mark} role="button" transform={`translate(${x} ${y})`} {...rest} {...item}>
      <rect {...frame} fill="transparent" />
      <rect
        {...frame}
        className={isAsked ? undefined : 'ring'}
        fill={theme.colors.background.primary}
        fillOpacity={0.8}
        stroke={amountColor(theme)}
        strokeWidth={3}
      />
    </g>
  );
}

/** What is seen of a mark. It lies above its button, so that the button's name alone is heard. */
export const MarkSign = ({ mark, fontSize }: SignProps) => (
  <g aria-hidden pointerEvents="none" transform={`translate(${mark.x} ${mark.y})`}>
    <Sign mark={mark} fontSize={fontSize} />
  </g>
);

interface SignProps {
  readonly mark: Mark;
  readonly fontSize: number;
}

/** Shares of a mark's height: a sign alone, one with a ring around it, one among several. */
const SHARE = { alone: 0.92, ringed: 0.8, worst: 0.7, worstRinged: 0.56 };

function Sign({ mark, fontSize }: SignProps) {
  const { width, height } = mark;
  switch (mark.kind) {
    case 'air': {
      const [{ air, isSensor }, ...others] = mark.stations;
      const share = others.length > 0 ? (isSensor ? 'worstRinged' : 'worst') : isSensor ? 'ringed' : 'alone';
      const sign = (
        <AirSign value={air!.class} classes={air!.index.classes} isSensor={isSensor} size={height * SHARE[share]} />
      );
      return others.length === 0 ? (
        sign
      ) : (
        <Pill count={others.length + 1} {...{ width, height, fontSize }}>
          {sign}
        </Pill>
      );
    }
    case 'happening': {
      const [gravest, ...others] = mark.happenings;
      const sign = <HappeningSign kind={gravest.kind} size={height * (others.length > 0 ? 0.72 : 0.95)} />;
      return others.length === 0 ? (
        sign
      ) : (
        <Pill count={others.length + 1} {...{ width, height, fontSize }}>
          {sign}
        </Pill>
      );
    }
    case 'traffic': {
      const [{ traffic }, ...others] = mark.stations;
      const length = others.length > 0 ? fontSize * 1.8 : width;
      const bar = { d: `M${-length / 2} 0H${length / 2}`, level: traffic!.level, width: fontSize * 0.7 };
      return others.length === 0 ? (
        <RoadPiece {...bar} />
      ) : (
        <Pill count={others.length + 1} {...{ width, height, fontSize }} signWidth={length}>
          <RoadPiece {...bar} />
        </Pill>
      );
    }
    case 'wind':
      return <WindSign wind={mark.station.wind!} size={height * 0.88} />;
    case 'plain':
      return <PlainSign size={height} />;
  }
}

const getStyles = () => ({
  mark: css({
    cursor: 'pointer',
    outline: 'none',
    '.ring': { visibility: 'hidden' },
    '&:focus-visible .ring': { visibility: 'visible' },
  }),
});
