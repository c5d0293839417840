import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useMemo } from 'react';
import { readersLanguage } from '../../shared/src/text/language';
import { Instead, NotDrawn } from '../../shared/src/view/NotDrawn';
import { chooseView } from './data/chooseView';
import { readMonths } from './data/months';
import { readIndex } from './data/readIndex';
import { type Options, optionsOf } from './options';
import { stationAbsent, viewAbsent, whatIsMissing } from './text/messages';
import { DaysView } from './view/DaysView';
import { MonthsView } from './view/MonthsView';
import { Stations } from './view/Stations';

/** The air-quality index of stations: now, as a calendar of a long course, or as hours of each class per month. */
export function AirQualityPanel({
  data,
  options: saved,
  timeRange,
  width,
  height,
  title,
  replaceVariables,
}: PanelProps<Options>) {
  const styles = useStyles2(getStyles);
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const { reading, months } = useMemo(
    () => ({ reading: readIndex(data.series), months: readMonths(data.series) }),
    [data.series]
  );
  const drawn = chooseView(options.view, months, reading);
  const inPanel = (content: ReactNode) => (
    <div className={styles.panel} style={{ width, height }} lang={language}>
      {content}
    </div>
  );

  if (drawn.view === 'lacking') {
    const lacks = reading.lack !== null && months.length === 0;
    const lack = lacks ? whatIsMissing(reading, language) : viewAbsent(drawn.wanted, language);
    return <NotDrawn {...{ data, lack, width, height, language }} />;
  }
  const wanted = replaceVariables(options.station);
  const isWanted = ({ id, name }: { id: string; name: string }) => !wanted || wanted === id || wanted === name;
  const now = Date.now();
  const asked = { from: timeRange.from.valueOf(), until: Math.min(timeRange.to.valueOf(), now) };
  const named = { language, title, width, height };
  if (!drawn.stations.some(isWanted)) {
    const names = drawn.stations.map(({ name }) => name);
    return <Instead {...{ width, height, language }} {...stationAbsent(wanted, names, language)} />;
  }
  switch (drawn.view) {
    case 'months':
      return inPanel(<MonthsView {...named} stations={drawn.stations.filter(isWanted)} now={now} />);
    case 'calendar':
      return inPanel(<DaysView {...named} stations={drawn.stations.filter(isWanted)} asked={asked} />);
    case 'now':
      return inPanel(
        <Stations {...named} stations={drawn.stations.filter(isWanted)} asked={asked} parts={options.parts} />
      );
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    overflow: 'auto',
    color: theme.colors.text.primary,
    lineHeight: 1.35,
    '& p': { margin: 0 },
  }),
});
