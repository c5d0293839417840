import type { PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { amountsOf } from '../../shared/src/frames/amounts';
import { readersLanguage } from '../../shared/src/text/language';
import { noData, wrongData } from '../../shared/src/text/messages';
import { NotDrawn } from '../../shared/src/view/NotDrawn';
import { PanelView } from '../../shared/src/view/PanelView';
import { hoursBehind, isGrid, type Profile } from './data/profile';
import { readProfiles } from './data/readProfiles';
import { type Options, optionsOf } from './options';
import { highestSentence, lowestSentence, peaksLead } from './text/sentences';
import { TEXTS } from './text/texts';
import { profilesTwin } from './text/twin';
import { Profiles } from './view/Profiles';

/** Narrower, pixels, where the peaks are is left to the drawings, which frame them. */
const ROOMY = 720;

/** What a property usually is by hour and weekday, or by month; several series abreast. */
export function WeekProfilePanel({ data, options: saved, width, height, title }: PanelProps<Options>) {
  const theme = useTheme2();
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const texts = TEXTS[language];
  const reading = useMemo(() => readProfiles(data.series, options.measure), [data.series, options.measure]);

  if (reading.lack !== null) {
    const lack =
      reading.lack === 'data'
        ? noData(texts.question, language)
        : wrongData(texts.question, texts.lacking, reading.found, language);
    return <NotDrawn {...{ data, lack, width, height, language }} />;
  }
  const { profiles } = reading;
  const [first] = profiles;
  const figures = (profile: Profile) => amountsOf(profile.field, language, theme);
  const lead =
    profiles.length === 1
      ? [
          highestSentence(first!, figures(first!), language) || texts.nothing,
          lowestSentence(first!, figures(first!), language),
        ]
      : peaksLead(profiles, figures, language).slice(0, width < ROOMY ? 1 : 2);
  const hours = hoursBehind(profiles.flatMap(({ cells }) => cells));
  const foot = [
    texts[options.measure],
    hours ? texts.hoursEach(...hours, first!.by) : '',
    profiles.length > 1 && profiles.every(isGrid) ? texts.ownShades : '',
    profiles.some((one) => !isGrid(one) && one.cells.some(({ low, high }) => low !== null && high !== null))
      ? texts.whiskers
      : '',
    profiles.some(({ cells }) => cells.some(({ value }) => value === null)) ? texts.hatched : '',
    ...new Set(profiles.map(({ attribution }) => attribution)),
  ];
  return (
    <PanelView
      {...{ width, height, language, title, foot }}
      lead={lead.length === 0 ? [texts.nothing] : lead.filter((sentence) => sentence !== '')}
      demo={profiles.some(({ demo }) => demo)}
      twin={() => profilesTwin(profiles, figures, language)}
    >
      {(room) => <Profiles {...{ profiles, figures, room, language }} parts={options} />}
    </PanelView>
  );
}
