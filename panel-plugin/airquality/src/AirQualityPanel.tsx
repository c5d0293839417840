import { css } from '@emotion/css';
import { type GrafanaTheme2, LoadingState, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import { errorsOf, noticesOf } from '../../shared/src/frames/fields';
import { readersLanguage } from '../../shared/src/text/language';
import { queryFailed } from '../../shared/src/text/messages';
import { PanelMessage } from '../../shared/src/view/PanelMessage';
import { readIndex } from './data/readIndex';
import { type Options, optionsOf } from './options';
import { stationAbsent, whatIsMissing } from './text/messages';
import { Stations } from './view/Stations';

/** The air-quality index of one station, or of several as a list of which each opens its own view. */
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
  const reading = useMemo(() => readIndex(data.series), [data.series]);

  if (reading.lack !== null) {
    const failed = data.state === LoadingState.Error || (data.errors?.length ?? 0) > 0;
    const message = failed ? queryFailed(errorsOf(data), language) : whatIsMissing(reading, language);
    return data.state === LoadingState.Loading ? null : (
      <div className={styles.panel} style={{ width, height }} lang={language}>
        <PanelMessage {...message} notices={noticesOf(data.series)} />
      </div>
    );
  }
  const wanted = replaceVariables(options.station);
  const stations = reading.stations.filter(({ id, name }) => !wanted || wanted === id || wanted === name);
  return (
    <div className={styles.panel} style={{ width, height }} lang={language}>
      {stations.length === 0 ? (
        <PanelMessage
          {...stationAbsent(
            wanted,
            reading.stations.map(({ name }) => name),
            language
          )}
        />
      ) : (
        <Stations
          stations={stations}
          asked={{ from: timeRange.from.valueOf(), until: Math.min(timeRange.to.valueOf(), Date.now()) }}
          parts={options.parts}
          language={language}
          title={title}
          width={width}
          height={height}
        />
      )}
    </div>
  );
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
