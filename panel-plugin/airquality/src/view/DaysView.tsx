import React, { useMemo, useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { PanelView } from '../../../shared/src/view/PanelView';
import { type ClassDay, daysOf } from '../data/days';
import type { Station } from '../data/station';
import { daySentences, daysFoot } from '../text/daysText';
import { noClass } from '../text/hoursText';
import { ClassLegend, legendHeight } from './ClassLegend';
import { DayCalendar } from './DayCalendar';
import { planDays } from './dayRows';
import { daysTwin } from './periodTwins';
import { CHOICE, StationChoice } from './StationChoice';

interface Props {
  /** At least one. */
  readonly stations: readonly Station[];
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** A course over weeks or months as a calendar, of the station that is chosen. */
export function DaysView({ stations, language, title, width, height }: Props) {
  const [chosen, setChosen] = useState('');
  const station = stations.find(({ id }) => id === chosen) ?? stations[0]!;
  const days = useMemo(() => daysOf(station), [station]);
  const several = stations.length > 1;
  const [first = '', ...more] = daySentences(days, station, language);
  const isNamed = !several && title.includes(station.name);
  return (
    <>
      {several && <StationChoice {...{ stations, language }} chosen={station.id} onChoose={setChosen} />}
      <PanelView
        {...{ width, language, title }}
        height={several ? height - CHOICE : height}
        lead={[isNamed || several ? first : `${station.name}: ${first}`, ...more]}
        foot={daysFoot(station, language)}
        demo={station.demo}
        twin={() => daysTwin(station, days, language)}
        least={{ width: 12, height: 4 }}
      >
        {(room) => <Drawing {...{ station, days, room, language }} />}
      </PanelView>
    </>
  );
}

interface DrawingProps {
  readonly station: Station;
  readonly days: readonly ClassDay[];
  readonly room: Room;
  readonly language: Language;
}

function Drawing({ station, days, room, language }: DrawingProps) {
  const { width, height, fontSize } = room;
  const german = language === 'de';
  const planned = (high: number) => planDays(days, width, high, fontSize);
  const hiddenIn = ({ hidden, by }: ReturnType<typeof planDays>) => {
    const [months, weeks] = german ? ['frühere Monate', 'frühere Wochen'] : ['earlier months', 'earlier weeks'];
    const inTable = german ? 'in der Tabelle' : 'in the table';
    return hidden > 0 ? `+ ${hidden} ${by === 'month' ? months : weeks} ${inTable}` : undefined;
  };
  const legend = {
    ...{ index: station.index, language, note: hiddenIn(planned(height)) },
    unknown: days.some((day) => day.class === null) ? noClass(language) : undefined,
  };
  const beneath = legendHeight(legend, width / fontSize) * fontSize;
  const explained = height - beneath >= 3 * fontSize;
  const plan = planned(explained ? height - beneath : height);
  return (
    <div style={{ fontSize }}>
      <DayCalendar {...{ station, plan, fontSize, language }} />
      {explained && <ClassLegend {...legend} note={hiddenIn(plan)} />}
    </div>
  );
}
