import type { PanelProps } from '@grafana/data';
import React, { useMemo } from 'react';
import { noticesOf } from '../../shared/src/frames/fields';
import { readersLanguage } from '../../shared/src/text/language';
import { zoneOf } from '../../shared/src/text/time';
import { Instead, NotDrawn } from '../../shared/src/view/NotDrawn';
import { PanelView } from '../../shared/src/view/PanelView';
import { readRoses } from './data/readRoses';
import { type Options, optionsOf } from './options';
import { footParts } from './text/foot';
import { stationAbsent, whatIsMissing } from './text/messages';
import { leadOf, shortLeadOf } from './text/sentences';
import { rosesTwin } from './text/twin';
import { MEASURES } from './view/arrangeRoses';
import { drawingsOf } from './view/drawings';
import { Roses } from './view/Roses';

/** Pixels; below, a word goes before the sentence, and before the rose. */
const NARROW = 280;
/** Narrower, pixels, several are shown one at a time, chosen from a list. */
const ONE_BY_ONE = 480;
/** Below this height the foot and then the sentence make room for the rose, em. */
const LEAST = { narrow: 9, other: 10 };

/** What the wind brought from where: one rose, or those of several stations and questions abreast. */
export function RosePanel(props: PanelProps<Options>) {
  const { data, options: saved, timeRange, timeZone, width, height, title, replaceVariables } = props;
  const { station, sameScale, language: choice } = optionsOf(saved);
  const language = readersLanguage(choice);
  const reading = useMemo(() => readRoses(data.series), [data.series]);
  const wanted = replaceVariables(station);
  const roses = useMemo(() => {
    const all = reading.lack === null ? reading.roses : [];
    return all.filter(({ station: { id, name } }) => wanted === '' || wanted === id || wanted === name);
  }, [reading, wanted]);
  const drawings = useMemo(() => drawingsOf(roses, sameScale, language), [roses, sameScale, language]);

  const box = { width, height, language };
  if (reading.lack !== null) {
    return <NotDrawn {...box} data={data} lack={whatIsMissing(reading, language)} />;
  }
  if (roses.length === 0) {
    const names = reading.roses.map(({ station: { name } }) => name);
    return <Instead {...box} {...stationAbsent(wanted, names, language)} notices={noticesOf(data.series)} />;
  }
  const lead = leadOf(roses, language);
  const range = { from: timeRange.from.valueOf(), to: Math.min(timeRange.to.valueOf(), Date.now()) };
  return (
    <PanelView
      {...{ width, height, language, title }}
      lead={width < NARROW ? [shortLeadOf(roses, language), lead] : [lead]}
      foot={footParts(roses, range, zoneOf(timeZone), language)}
      demo={roses.some(({ demo }) => demo)}
      least={{
        width: 12,
        height:
          LEAST[width < NARROW ? 'narrow' : 'other'] + (roses.length > 1 && width < ONE_BY_ONE ? MEASURES.picker : 0),
      }}
      twin={() => rosesTwin(roses, drawings[0]!.directions, title || lead, language)}
    >
      {(room) => <Roses drawings={drawings} room={room} language={language} />}
    </PanelView>
  );
}
