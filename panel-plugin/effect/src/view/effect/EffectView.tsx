import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { linesOf } from '../../../../shared/src/view/measure';
import type { Change, Effect } from '../../data/effect';
import { EFFECT_TEXTS } from '../../text/effectTexts';
import type { Annotation } from '../../data/annotations';
import { smallType, split } from '../arrange';
import { Courses } from './Courses';
import { PlaceboStrip, STRIP } from './PlaceboStrip';

interface Props {
  readonly effect: Effect;
  readonly change: Change;
  readonly label: string;
  readonly room: Room;
  readonly amounts: Amounts;
  readonly zone: string;
  readonly language: Language;
  readonly annotations: readonly Annotation[];
  readonly eventBus: EventBus;
}

/** The course on the left, the effect among its placebo dates on the right with what it does not prove. */
export function EffectView({ effect, change, label, room, amounts, zone, language, annotations, eventBus }: Props) {
  const styles = useStyles2(getStyles);
  const { fontSize } = room;
  const hasCourse = effect.street.weeks.length > 1;
  const stripHeight = (STRIP * 1.35 * smallType(fontSize)) / fontSize;
  const { beside, main, other, gap } = split(room, 0.6, stripHeight);
  const strip = hasCourse ? other : room;
  const caution = EFFECT_TEXTS[language].cautions[1]!;
  const cautionHeight = strip
    ? (1.45 * linesOf(caution, 1.15 * fontSize, strip.width - 2 * fontSize) + 2) * fontSize
    : 0;
  const hasCaution = strip !== null && strip.height - stripHeight * fontSize >= cautionHeight;
  return (
    <div className={styles.all} style={{ flexDirection: beside ? 'row' : 'column', gap }}>
      {hasCourse && <Courses {...{ effect, label, amounts, zone, language, eventBus, annotations }} room={main} />}
      {strip && (
        <div style={{ width: strip.width, height: strip.height }}>
          <PlaceboStrip {...{ effect, change, zone, language }} room={strip} />
          {hasCaution && <p className={styles.caution}>{caution}</p>}
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ display: 'flex', color: theme.colors.text.primary }),
  caution: css({
    padding: '0.6em 0.8em',
    border: `1px solid ${theme.colors.text.secondary}`,
    borderRadius: theme.shape.radius.default,
  }),
});
