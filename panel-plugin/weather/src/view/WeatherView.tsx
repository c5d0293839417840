import type { EventBus, LinkModel } from '@grafana/data';
import React from 'react';
import { LEAD } from '../../../shared/src/view/arrangeView';
import { panelType, widthOf } from '../../../shared/src/view/measure';
import { PanelView } from '../../../shared/src/view/PanelView';
import { type Place, tracksAt } from '../data/place';
import type { Warnings } from '../data/warnings';
import type { Weather } from '../data/weather';
import type { Options } from '../options';
import type { Manner } from '../text/amounts';
import { figures } from '../text/figures';
import { footParts } from '../text/foot';
import { outlookSentence, pastSentence } from '../text/sentence';
import { TEXTS } from '../text/texts';
import { dayName } from '../text/times';
import { SMALLEST } from './rows/arrangeRows';
import { fitting, FIGURES_HEIGHT, KeyFigures } from './KeyFigures';
import { weatherTwin } from './twin';
import { WeatherDrawing } from './WeatherDrawing';

interface Props {
  readonly place: Place;
  readonly weather: Weather;
  readonly warnings: Warnings;
  readonly refused: Parameters<typeof footParts>[0]['refused'];
  readonly options: Options;
  readonly manner: Manner;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

/** Temperature and rain are worth more than a line that says where they come from, em. */
const LEAST = { width: SMALLEST.width, height: 15.7 };
/** Fewer values than this do not stand beside the sentence: all of them have a line of their own. */
const FEWEST = 3;
/** Between the sentence and the values, em; what bold type takes more. */
const AIR = 2.5;
const BOLD = 1.2;

/** The weather of one place: sentence, values of now, drawing, foot, table. */
export function WeatherView({
  place,
  weather,
  warnings,
  refused,
  options,
  manner,
  title,
  width,
  height,
  eventBus,
}: Props) {
  const { axis, hours, present } = weather;
  const tracks = tracksAt(place);
  const fontSize = panelType(width, height);
  const days = [axis.start, axis.end - 1].map((instant) => dayName(instant, manner));
  const sentence =
    present && axis.now !== null
      ? outlookSentence({ hours, now: axis.now, present }, manner)
      : pastSentence(hours, [...new Set(days)].join(' – '), manner);
  const room = width / fontSize - BOLD * widthOf(sentence, LEAD.first) - AIR;
  const values = fitting(options.parts.values ? figures(weather, manner) : [], room);
  const isBeside = values.shown.length >= FEWEST;
  const called = place.station.kommuneName || place.station.name;
  const linksAt = (end: number): LinkModel[] => {
    const links = tracks.flatMap((track) => track.linksAt(end));
    return [...new Map(links.map((link) => [`${link.title}/${link.href}`, link])).values()];
  };
  return (
    <PanelView
      {...{ width, height, title }}
      language={manner.language}
      lead={[sentence]}
      foot={footParts({ place, weather, warnings, refused }, manner)}
      demo={tracks.some(({ demo }) => demo)}
      aside={
        isBeside
          ? {
              width: values.width * fontSize,
              height: FIGURES_HEIGHT * fontSize,
              node: <KeyFigures figures={values.shown} />,
            }
          : undefined
      }
      twin={() =>
        weatherTwin(
          weather,
          options.parts.warnings ? warnings.warnings : [],
          `${TEXTS[manner.language].title} ${called}`,
          manner
        )
      }
      // Larger type gives way before the foot does.
      least={{ ...LEAST, height: LEAST.height * Math.max(0.65, 12 / fontSize) }}
    >
      {(room) => (
        <WeatherDrawing
          {...{ weather, warnings, manner, room, eventBus, linksAt }}
          parts={options.parts}
          besideLead={isBeside}
        />
      )}
    </PanelView>
  );
}
