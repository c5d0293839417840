import type { PanelProps } from '@grafana/data';
import React, { useMemo } from 'react';
import { readersLanguage } from '../../shared/src/text/language';
import { type Message, noData, wrongData } from '../../shared/src/text/messages';
import { zoneOf } from '../../shared/src/text/time';
import { NotDrawn } from '../../shared/src/view/NotDrawn';
import { readAnnotations } from './data/annotations';
import { type Reading, readFrames } from './data/reading';
import { type Options, optionsOf } from './options';
import { TEXTS } from './text/texts';
import { EffectPicture } from './view/effect/EffectPicture';
import { TrendPicture } from './view/trend/TrendPicture';
import { TrustPicture } from './view/trust/TrustPicture';

/** What a measure did, how far sensors can be trusted, or where something tends to: whatever the frames hold. */
export function EffectPanel({ data, options: saved, width, height, title, timeZone, eventBus }: PanelProps<Options>) {
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const reading = useMemo(() => readFrames(data.series), [data.series]);
  const annotations = useMemo(() => readAnnotations(data.annotations), [data.annotations]);
  const frame = {
    ...{ width, height, title, language, annotations, zone: zoneOf(timeZone) },
    station: options.station,
  };

  switch (reading.kind) {
    case 'effect':
      return <EffectPicture {...frame} effects={reading.effects} label={options.label} eventBus={eventBus} />;
    case 'trust':
      return <TrustPicture {...frame} sensors={reading.sensors} fleet={reading.fleet} />;
    case 'trend':
      return <TrendPicture {...frame} trends={reading.trends} />;
    default:
      return <NotDrawn {...{ data, width, height, language }} lack={lackOf(reading, language)} />;
  }
}

type Unread = Extract<Reading, { readonly kind: 'asks' | 'lack' }>;

function lackOf(reading: Unread, language: 'de' | 'en'): Message {
  const { question, lacking, asks, remedy } = TEXTS[language];
  if (reading.kind === 'asks') {
    return { problem: asks, remedy };
  }
  return reading.lack === 'data' ? noData(question, language) : wrongData(question, lacking, reading.found, language);
}
