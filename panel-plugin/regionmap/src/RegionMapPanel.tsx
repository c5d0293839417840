import type { PanelProps } from '@grafana/data';
import React, { useMemo } from 'react';
import { readersLanguage } from '../../shared/src/text/language';
import { zoneOf } from '../../shared/src/text/time';
import { Instead, NotDrawn } from '../../shared/src/view/NotDrawn';
import { isOnMapOf } from './data/ground/extent';
import { readRegion } from './data/readRegion';
import { type Options, optionsOf } from './options';
import { allElsewhere, whatIsMissing } from './text/messages';
import { TEXTS } from './text/texts';
import { markLinks } from './view/marks/markLinks';
import { RegionView } from './view/RegionView';
import { useGround } from './view/ground/useGround';

/** A Kreis with its Kommunen, and on it the state of air, wind, traffic, roadworks and warnings. */
export function RegionMapPanel(props: PanelProps<Options>) {
  const { data, options: saved, timeRange, timeZone, width, height, title, replaceVariables } = props;
  const options = useMemo(() => optionsOf(saved), [saved]);
  const language = readersLanguage(options.language);
  const now = Math.min(timeRange.to.valueOf(), Date.now());
  // A minute later nothing is drawn otherwise; what the data say of now they say themselves.
  const minute = Math.ceil(now / 60_000) * 60_000;
  const reading = useMemo(() => readRegion(data.series, minute, language), [data.series, minute, language]);
  const area = replaceVariables(options.area).trim();
  const ground = useGround(area, options.geometry, language);

  const box = { width, height, language };
  if (reading.lack !== null) {
    return <NotDrawn {...box} data={data} lack={whatIsMissing(reading, language)} />;
  }
  if (ground.state === 'failed') {
    return <Instead {...box} {...ground.message} />;
  }
  if (ground.state === 'loading') {
    return <p role="status">{TEXTS[language].loading}</p>;
  }
  const { region } = reading;
  const placed = region.stations.flatMap(({ at }) => (at ? [at] : []));
  if (placed.length > 0 && !placed.some(isOnMapOf(ground.ground.areas))) {
    return <Instead {...box} {...allElsewhere(placed.length, ground.ground.isOfficial ? area : '', language)} />;
  }
  return (
    <RegionView
      {...{ region, language, title, width, height }}
      ground={ground.ground}
      shown={options.shown}
      zone={zoneOf(timeZone)}
      linksOf={(mark) => markLinks(mark, options.link, TEXTS[language].toDashboard, replaceVariables)}
    />
  );
}
