import type { EventBus } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { amountsOf } from '../../../../shared/src/frames/amounts';
import { PanelMessage } from '../../../../shared/src/view/PanelMessage';
import { PanelView } from '../../../../shared/src/view/PanelView';
import type { Effect } from '../../data/effect';
import { effectFoot, effectLead } from '../../text/effectSentences';
import { TEXTS } from '../../text/texts';
import { effectTwin } from '../../text/twins';
import { EffectView } from './EffectView';
import type { PictureProps } from '../picture';
import { smallness } from '../small';
import { useChoice } from '../useChoice';
import { WithChoice } from '../WithChoice';

/** Of the drawing, em. */
const NEEDED = { width: 24, height: 12 };

interface Props extends PictureProps {
  readonly effects: readonly Effect[];
  /** What happened at the date. */
  readonly label: string;
  readonly eventBus: EventBus;
}

/** The effect of a measure at one street; where there is none yet, the hub's words. */
export function EffectPicture({ effects, label, station, eventBus, zone, annotations, ...frame }: Props) {
  const { language, width, height } = frame;
  const theme = useTheme2();
  const names = effects.map(({ street }) => `${street.name} · ${street.property}`);
  const [chosen, choose] = useChoice(
    effects.map(({ street }, i) => ({ name: names[i]!, ids: [street.name] })),
    station
  );
  const effect = effects[chosen]!;
  const { change } = effect.street;
  const amounts = amountsOf(effect.field, language, theme, 1);
  const texts = TEXTS[language];
  if (effects.every(({ street }) => street.change === null)) {
    return (
      <div style={{ display: 'flex', width, height, overflow: 'auto' }} lang={language}>
        <PanelMessage
          problem={effect.result}
          remedy={texts.remedy}
          notices={effects.filter((one) => one !== effect).map(({ street, result }) => `${street.name}: ${result}`)}
        />
      </div>
    );
  }
  const { drawn, short, least } = smallness(frame.width, frame.height, NEEDED);
  const { sentences, essential } = effectLead(effect, { several: effects.length > 1, short }, amounts, language);
  return (
    <PanelView
      {...frame}
      lead={drawn ? sentences : apart(sentences, essential)}
      essential={essential}
      foot={drawn ? effectFoot(effect, zone, language) : [effect.attribution]}
      demo={effect.demo}
      least={least}
      twin={() => effectTwin(effect, amounts, zone, language)}
    >
      {(room) => (
        <WithChoice {...{ room, names, chosen }} label={texts.choose.effect} onChoose={choose}>
          {(inner) =>
            change &&
            drawn && (
              <EffectView {...{ effect, change, label, amounts, zone, language, eventBus, annotations }} room={inner} />
            )
          }
        </WithChoice>
      )}
    </PanelView>
  );
}

/** Where words are all there is, what explains the answer comes sentence by sentence, as many as have room. */
const apart = (sentences: readonly string[], from: number): readonly string[] =>
  sentences.flatMap((text, i) => (i < from ? [text] : (text.match(/.+?\.(?= \p{Lu}|$)/gu) ?? [text])));
