import React, { useState } from 'react';
import { PanelView } from '../../../shared/src/view/PanelView';
import type { Language } from '../../../shared/src/text/language';
import { panelType } from '../../../shared/src/view/measure';
import { bestCalendars } from '../data/calendars';
import { gaugesOf } from '../data/gauges';
import type { StationYear } from '../data/stationYear';
import { NARROW } from '../layout';
import { footParts } from '../text/foot';
import { sentencesOf } from '../text/sentences';
import type { DayLinks } from './calendar/DayHint';
import { yearTwin } from './twin';
import { YearDrawing } from './calendar/YearDrawing';

interface Props {
  readonly year: StationYear;
  /** Whose days the calendar shows first; empty: those worth looking at. */
  readonly pollutant: string;
  readonly withCalendar: boolean;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly linksOf: DayLinks;
}

/** A year of one station: what it comes to, its rules, its days. */
export function StationView({ year, pollutant, withCalendar, language, title, width, height, linksOf }: Props) {
  const [turnedTo, turnTo] = useState<number | null>(null);
  const calendars = withCalendar ? bestCalendars(year) : [];
  const first = calendars.findIndex((calendar) => calendar.pollutant === pollutant);
  const chosen = Math.min(turnedTo ?? Math.max(0, first), Math.max(0, calendars.length - 1));
  const gauges = gaugesOf(year);
  const sentences = sentencesOf(year, language);
  // A low panel has the first alone: what else is to say stands in its drawing and its table.
  const low = height < 34 * panelType(width, height);
  return (
    <PanelView
      {...{ width, height, language, title }}
      lead={low ? sentences.slice(0, 1) : sentences}
      foot={footParts([year], width < NARROW, language)}
      demo={year.station.demo}
      twin={() => yearTwin(year, calendars[chosen], language)}
    >
      {(room) => <YearDrawing {...{ year, gauges, calendars, chosen, room, language, linksOf }} onChoose={turnTo} />}
    </PanelView>
  );
}
