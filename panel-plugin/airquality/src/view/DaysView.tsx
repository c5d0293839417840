import React, { useMemo, useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { PanelView } from '../../../shared/src/view/PanelView';
import { type ClassDay, daysOf } from '../data/days';
import { type Asked, begunHours } from '../data/state';
import type { Station } from '../data/station';
import { daySentences, daysFoot } from '../text/daysText';
import { laterHours } from '../text/sentences';
import { noClass } from '../text/hoursText';
import { ClassLegend, legendHeight } from './ClassLegend';
import { DayCalendar } from './DayCalendar';
import { type DayPlan, planDays } from './dayRows';
import { daysTwin } from './periodTwins';
import { besideCorner } from './besideCorner';
import { CHOICE, StationChoice } from './StationChoice';

interface Props {
  /** At least one. */
  readonly stations: readonly Station[];
  readonly asked: Asked;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** A course over weeks or months as a calendar, of the station that is chosen. */
export function DaysView({ stations, asked: { from, until }, language, title, width, height }: Props) {
  const [chosen, setChosen] = useState('');
  const station = stations.find(({ id }) => id === chosen) ?? stations[0]!;
  const days = useMemo(
    () => daysOf({ ...station, hours: begunHours(station, { from, until }) }),
    [station, from, until]
  );
  const several = stations.length > 1;
  const [first = '', ...more] = daySentences(days, station, language);
  const high = several ? height - CHOICE : height;
  const isNamed = !several && title.includes(station.name);
  return (
    <>
      {several && <StationChoice {...{ stations, language }} chosen={station.id} onChoose={setChosen} />}
      <PanelView
        {...{ width, language, title }}
        height={high}
        lead={[isNamed || several ? first : `${station.name}: ${first}`, ...more]}
        foot={[...daysFoot(station, language), ...laterHours([station], { from, until }, language)]}
        demo={station.demo}
        twin={() => daysTwin(station, days, language)}
        least={{ width: 12, height: 7 }}
      >
        {(room) => <Drawing {...{ station, days, room, language }} reach={besideCorner(room, high).width} />}
      </PanelView>
    </>
  );
}

interface DrawingProps {
  readonly station: Station;
  readonly days: readonly ClassDay[];
  readonly room: Room;
  /** Width that the days may take, pixels. */
  readonly reach: number;
  readonly language: Language;
}

/** A legend leaves the calendar at least so much, em. */
const LEAST = 4;

function Drawing({ station, days, room, reach, language }: DrawingProps) {
  const { width, height, fontSize } = room;
  const { index } = station;
  const unknown = days.some((day) => day.class === null) ? noClass(language) : undefined;
  const legendOf = (plan?: DayPlan) => ({ index, language, unknown, note: plan && leftOut(plan, language) });
  const above = (legend: ReturnType<typeof legendOf>) => height - legendHeight(legend, width / fontSize) * fontSize;
  const planned = (high: number) => planDays(days, reach, high, fontSize);
  // What is left out is said, and to say it takes a place that the days do not have.
  const legend = legendOf(planned(above(legendOf())));
  const explained = above(legend) >= LEAST * fontSize;
  const plan = planned(explained ? above(legend) : height);
  return (
    <div style={{ fontSize }}>
      <DayCalendar {...{ station, plan, fontSize, language }} />
      {explained && <ClassLegend {...legendOf(plan)} />}
    </div>
  );
}

/** `+ 3 frühere Wochen in der Tabelle` */
function leftOut({ hidden, by }: DayPlan, language: Language): string | undefined {
  if (hidden === 0) {
    return undefined;
  }
  return language === 'de'
    ? `+ ${hidden} frühere ${by === 'month' ? 'Monate' : 'Wochen'} in der Tabelle`
    : `+ ${hidden} earlier ${by === 'month' ? 'months' : 'weeks'} in the table`;
}
