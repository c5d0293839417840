import type { PanelProps } from '@grafana/data';
import React, { useMemo } from 'react';
import { readersLanguage } from '../../shared/src/text/language';
import { noData, wrongData } from '../../shared/src/text/messages';
import { formatMoment, zoneOf } from '../../shared/src/text/time';
import { NotDrawn } from '../../shared/src/view/NotDrawn';
import { PanelView } from '../../shared/src/view/PanelView';
import { dayBesideUsual } from './data/day';
import { readSites } from './data/readSites';
import { shareFree, type Site } from './data/sites';
import { type Options, optionsOf } from './options';
import { compared, freeSentence } from './text/sentences';
import { TEXTS } from './text/texts';
import { sitesTwin } from './text/twin';
import { Parking } from './view/Parking';

/** Where there is a space: sites as rows of spaces, and the day beside the usual. */
export function ParkingPanel({ data, options: saved, width, height, title, timeZone, eventBus }: PanelProps<Options>) {
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const texts = TEXTS[language];
  const zone = zoneOf(timeZone);
  const reading = useMemo(() => readSites(data.series), [data.series]);
  const day = useMemo(() => (reading.lack === null ? dayBesideUsual(reading.moments, zone) : null), [reading, zone]);

  if (reading.lack !== null) {
    const lack =
      reading.lack === 'data'
        ? noData(texts.question, language)
        : wrongData(texts.question, texts.lacking, reading.found, language);
    return <NotDrawn {...{ data, lack, width, height, language }} />;
  }
  const sites = options.order === 'fewest-free' ? fewestFirst(reading.sites) : reading.sites;
  const newest = Math.max(0, ...sites.map(({ time }) => time ?? 0));
  const foot = [
    newest > 0 ? formatMoment(newest, zone, language) : '',
    day && day.usual.some((usual) => usual !== null) ? texts.usual(day.days, day.alike) : '',
    ...new Set(sites.map(({ attribution }) => attribution)),
  ];
  return (
    <PanelView
      {...{ width, height, language, title, foot }}
      lead={[freeSentence(sites, language), compared(sites, day, language)].filter((sentence) => sentence !== '')}
      demo={sites.some(({ demo }) => demo)}
      least={{ width: 12, height: 5 }}
      twin={() => sitesTwin(sites, zone, language)}
    >
      {(room) => <Parking {...{ sites, day, room, zone, language, eventBus }} parts={options} />}
    </PanelView>
  );
}

/** Where nobody knows, there is nothing to look for: last. */
function fewestFirst(sites: readonly Site[]): readonly Site[] {
  return [...sites].sort((a, b) => (shareFree(a) ?? 2) - (shareFree(b) ?? 2));
}
