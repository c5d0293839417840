import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { formatMoment } from '../../../../shared/src/text/time';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { linesOf } from '../../../../shared/src/view/measure';
import { amountColor } from '../../../../shared/src/signs/palette';
import { Links } from '../../../../shared/src/view/Links';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import { countOf, type Heard } from '../../data/trust';
import { hearing, silentWords } from '../../text/trustSentences';
import { TRUST_TEXTS } from '../../text/trustTexts';
import { smallType } from '../arrange';

interface Props {
  readonly fleet: readonly Heard[];
  readonly width: number;
  readonly fontSize: number;
  readonly zone: string;
  readonly language: Language;
}

const boxOf = (fontSize: number) => ({ side: 1.05 * fontSize, step: 1.35 * fontSize });

/** Heading, boxes, and the words beneath: pixels. */
export function fleetHeight(fleet: readonly Heard[], width: number, fontSize: number, words: string): number {
  const { step } = boxOf(fontSize);
  const rows = Math.ceil(fleet.length / Math.max(1, Math.floor(width / step)));
  return 1.7 * fontSize + rows * step + 1.4 * smallType(fontSize) * linesOf(words, 1.12 * smallType(fontSize), width);
}

/** A box for each sensor: full reports, hatched is silent; the silent ones are named beneath. */
export function Fleet({ fleet, width, fontSize, zone, language }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch${useId().replace(/\W/g, '')}`];
  const texts = TRUST_TEXTS[language];
  const { side, step } = boxOf(fontSize);
  const perRow = Math.max(1, Math.floor(width / step));
  const { asked, group, item } = useAsked(fleet.length, 0, perRow);
  const placeOf = (i: number) => ({ x: (i % perRow) * step, y: Math.floor(i / perRow) * step });
  const height = Math.ceil(fleet.length / perRow) * step;
  return (
    <div>
      <p className={styles.title}>{texts.fleet(countOf(fleet))}</p>
      <div className={styles.boxes} style={{ width, height }} {...group}>
        <svg width={width} height={height}>
          <HatchPattern id={hatch} step={side / 4} />
          {fleet.map((one, i) => (
            <rect
              key={one.station}
              className={styles.box}
              {...item(i)}
              {...placeOf(i)}
              role="img"
              aria-label={heardWords(one, zone, language)}
              transform="translate(1.5 1.5)"
              width={side}
              height={side}
              fill={one.reports ? amountColor(theme) : `url(#${hatch})`}
              stroke={one.reports ? amountColor(theme) : theme.colors.text.primary}
            />
          ))}
        </svg>
        {asked !== null && (
          <Tip
            x={placeOf(asked).x + side / 2}
            y={placeOf(asked).y + side / 2}
            reach={side / 2 + 2}
            {...{ width, height }}
          >
            <p>{heardWords(fleet[asked]!, zone, language)}</p>
            <Links links={fleet[asked]!.links()} />
          </Tip>
        )}
      </div>
      <p className={styles.words} style={{ fontSize: smallType(fontSize) }}>
        {silentWords(fleet, zone, language)}
      </p>
    </div>
  );
}

function heardWords(one: Heard, zone: string, language: Language): string {
  const last = one.last === null ? '' : `, ${TRUST_TEXTS[language].last(formatMoment(one.last, zone, language))}`;
  return `${one.name}: ${hearing(one, language)}${last}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ height: '1.7em', fontWeight: theme.typography.fontWeightBold, whiteSpace: 'nowrap' }),
  boxes: css({ position: 'relative' }),
  box: css({ outline: 'none', '&:focus-visible': { stroke: theme.colors.primary.text, strokeWidth: 3 } }),
  words: css({ color: theme.colors.text.secondary, lineHeight: 1.4 }),
});
