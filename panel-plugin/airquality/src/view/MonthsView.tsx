import React, { useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { PanelView } from '../../../shared/src/view/PanelView';
import type { StationMonths } from '../data/months';
import { monthSentences, monthsFoot } from '../text/hoursText';
import { besideCorner } from './besideCorner';
import { MonthsDrawing } from './MonthsDrawing';
import { monthsTwin } from './periodTwins';
import { CHOICE, StationChoice } from './StationChoice';

interface Props {
  /** At least one. */
  readonly stations: readonly StationMonths[];
  readonly now: number;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** Hours of each class, month by month, of the station that is chosen. */
export function MonthsView({ stations, now, language, title, width, height }: Props) {
  const [chosen, setChosen] = useState('');
  const station = stations.find(({ id }) => id === chosen) ?? stations[0]!;
  const several = stations.length > 1;
  const [first = '', ...more] = monthSentences(station, now, language);
  const high = several ? height - CHOICE : height;
  const isNamed = !several && title.includes(station.name);
  return (
    <>
      {several && <StationChoice {...{ stations, language }} chosen={station.id} onChoose={setChosen} />}
      <PanelView
        {...{ width, language, title }}
        height={high}
        lead={[isNamed || several ? first : `${station.name}: ${first}`, ...more]}
        foot={monthsFoot(station, language)}
        demo={station.demo}
        twin={() => monthsTwin(station, language)}
        least={{ width: 12, height: 4.5 }}
      >
        {(room) => <MonthsDrawing {...{ station, room, now, language }} reach={besideCorner(room, high).width} />}
      </PanelView>
    </>
  );
}
