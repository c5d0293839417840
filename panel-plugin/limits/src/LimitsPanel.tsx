import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { findField } from '../../shared/src/frames/fields';
import { readersLanguage } from '../../shared/src/text/language';
import { Instead, NotDrawn } from '../../shared/src/view/NotDrawn';
import { readLimits, yearsOf } from './data/readLimits';
import { type Options, optionsOf } from './options';
import { notThere, whatIsMissing } from './text/messages';
import type { DayLinks } from './view/calendar/DayHint';
import { Stations } from './view/Stations';

/** Whether a year keeps to the limit values, of one station or of several as a list of which each opens its own view. */
export function LimitsPanel(props: PanelProps<Options>) {
  const { data, options: saved, width, height, title, replaceVariables } = props;
  const styles = useStyles2(getStyles);
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const reading = useMemo(() => readLimits(data.series), [data.series]);
  const linksOf: DayLinks = ({ frame, row }) => {
    const value = data.series[frame] && findField(data.series[frame], 'number', 'value');
    return value?.getLinks?.({ valueRowIndex: row }) ?? [];
  };
  const box = { width, height, language };

  if (reading.lack !== null) {
    return <NotDrawn {...box} data={data} lack={whatIsMissing(reading, language)} />;
  }
  const [wanted, year] = [replaceVariables(options.station), replaceVariables(options.year).trim()];
  const chosen = reading.stations.filter(({ id, name }) => !wanted || wanted === id || wanted === name);
  if (chosen.length === 0) {
    const names = reading.stations.map(({ name }) => name);
    return <Instead {...box} {...notThere('station', wanted, names, language)} />;
  }
  const years = yearsOf(chosen);
  if (year !== '' && !years.includes(Number(year))) {
    return <Instead {...box} {...notThere('year', year, years.map(String), language)} />;
  }
  return (
    <div className={styles.panel} style={{ width, height }} lang={language}>
      <Stations
        stations={chosen}
        wantedYear={year === '' ? null : Number(year)}
        pollutant={options.pollutant}
        withCalendar={options.calendar}
        now={Date.now()}
        {...{ language, title, width, height, linksOf }}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden auto',
    color: theme.colors.text.primary,
    lineHeight: 1.35,
    '& p': { margin: 0 },
  }),
});
