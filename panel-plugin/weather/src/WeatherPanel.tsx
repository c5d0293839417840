import { css } from '@emotion/css';
import type { GrafanaTheme2, PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { readersLanguage } from '../../shared/src/text/language';
import { noData, wrongData } from '../../shared/src/text/messages';
import { zoneOf } from '../../shared/src/text/time';
import { NotDrawn } from '../../shared/src/view/NotDrawn';
import { placeAt, stationsOf } from './data/place';
import { readWeather } from './data/readWeather';
import { weatherAt } from './data/weather';
import { type Options, optionsOf } from './options';
import { stationAbsent, TEXTS } from './text/texts';
import { StationChoice, CHOICE_HEIGHT } from './view/StationChoice';
import { WeatherView } from './view/WeatherView';

/** Pixels. */
const NARROW = 300;

/** The weather of a place on one axis: what was, what is, what is to come. */
export function WeatherPanel(props: PanelProps<Options>) {
  const { data, timeRange, timeZone, width, height, title, eventBus, replaceVariables } = props;
  const styles = useStyles2(getStyles);
  const options = optionsOf(props.options);
  const language = readersLanguage(options.language);
  const reading = useMemo(() => readWeather(data.series, data.annotations), [data.series, data.annotations]);
  // Now is when the data came: what is drawn changes with them alone.
  const now = useMemo(() => Date.now(), [data]); // eslint-disable-line react-hooks/exhaustive-deps
  const [chosen, setChosen] = useState<string | null>(null);
  const stations = useMemo(() => (reading.lack === null ? stationsOf(reading.tracks) : []), [reading]);
  const wanted = replaceVariables(options.station);
  const found = stations.filter(({ id, name }) => wanted === '' || wanted === id || wanted === name);
  const station = found.find(({ id }) => id === chosen) ?? found[0];
  const zone = zoneOf(timeZone);
  const [start, end] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const ahead = options.ahead === 'reach';
  const place = useMemo(
    () => (reading.lack === null && station ? placeAt(station, reading.tracks) : undefined),
    [reading, station]
  );
  const weather = useMemo(
    () => place && weatherAt(place, { start, end, now, zone, ahead }),
    [place, start, end, now, zone, ahead]
  );

  if (reading.lack === null && place && weather) {
    const several = found.length > 1;
    const manner = { language, zone, windUnit: options.windUnit };
    return (
      <div className={styles.panel} style={{ width, height }} lang={language}>
        {several && (
          <StationChoice
            stations={found}
            chosen={place.station.id}
            language={language}
            narrow={width < NARROW}
            onChoose={setChosen}
          />
        )}
        <WeatherView
          {...{ place, weather, options, manner, title, width, eventBus }}
          warnings={reading.warnings}
          refused={reading.refused}
          height={several ? height - CHOICE_HEIGHT : height}
        />
      </div>
    );
  }
  const texts = TEXTS[language];
  const lack =
    reading.lack === 'fields'
      ? wrongData(texts.question, texts.fields, reading.found, language)
      : reading.lack === 'data'
        ? noData(texts.question, language)
        : stationAbsent(
            wanted,
            stations.map(({ name }) => name),
            language
          );
  return <NotDrawn {...{ data, lack, width, height, language }} />;
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
