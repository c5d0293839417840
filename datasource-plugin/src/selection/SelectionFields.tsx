import React from 'react';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { attributions, propertiesAt, stationsWithin, type ListName } from './catalogue';
import { EDITOR, LISTS, say } from '../text/texts';
import type { Selection } from '../types';
import { ListSelect } from './ListSelect';
import type { HubSource } from './source';
import { useStyles } from '../look/styles';
import { useEntries } from './useEntries';

interface Props {
  datasource: HubSource;
  selection: Selection;
  /** Which lists can be chosen from, in this order. */
  lists: readonly ListName[];
  /** What the hub takes where no property is chosen; missing: all. */
  defaultProperty?: { id: string; words: Text };
  /** An empty choice of feeds means the preferred one of each property, not all. */
  preferredFeeds?: boolean;
  /** Places that are forecast count, too: "stations with this property" are those that measure it. */
  forecast?: boolean;
  /** For queries: the own Kommune stands for an empty choice, and a line says whose figures these are. */
  ofQuery?: boolean;
  onChange: (selection: Selection) => void;
}

const MOST_SOURCES = 3;

/** Kommune → station → property: each list shows only what goes with the others. */
export function SelectionFields(props: Props) {
  const { datasource, selection, lists, defaultProperty, preferredFeeds, forecast, ofQuery, onChange } = props;
  const styles = useStyles();
  const { kommunen = [], stations = [], properties = [] } = selection;
  const offered = {
    kommunen: useEntries(datasource, 'kommunen', selection),
    stations: useEntries(datasource, 'stations', forecast ? { ...selection, properties: undefined } : selection),
    properties: useEntries(datasource, 'properties', selection),
    feeds: useEntries(datasource, 'feeds', selection),
  };
  const known = offered.stations.entries;
  const problem = lists.map((list) => offered[list].problem).find(Boolean);
  const sources = ofQuery && kommunen.length + stations.length > 0 ? attributions(stations, known) : [];
  const unnamed = sources.length - MOST_SOURCES;
  const ownKommune = ofQuery && stations.length === 0 ? datasource.defaultKommune : undefined;
  const emptyMeans: Partial<Record<ListName, string>> = {
    kommunen: offered.kommunen.entries.find(({ slug }) => slug === ownKommune)?.name ?? ownKommune,
    properties: defaultProperty && say(defaultProperty.words),
    feeds: preferredFeeds ? say(EDITOR.preferred) : undefined,
  };
  const choose: Record<ListName, (chosen: string[]) => Selection> = {
    kommunen: (chosen) => ({
      kommunen: chosen,
      ...(lists.includes('stations') ? { stations: stationsWithin(chosen, stations, known) } : {}),
    }),
    stations: (chosen) => ({
      stations: chosen,
      properties: propertiesAt(chosen, properties, known, defaultProperty?.id),
    }),
    properties: (chosen) => ({ properties: chosen }),
    feeds: (chosen) => ({ feeds: chosen }),
  };

  return (
    <>
      <div className={styles.row}>
        {lists.map((list) => (
          <ListSelect
            key={list}
            label={say(LISTS[list])}
            chosen={selection[list] ?? []}
            options={offered[list].options}
            loading={offered[list].loading}
            placeholder={emptyMeans[list] ?? say(EDITOR.all)}
            onChange={(chosen) => onChange(choose[list](chosen))}
          />
        ))}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {sources.length > 0 && (
        <p className={styles.quiet}>
          {say(EDITOR.source)}: {sources.slice(0, MOST_SOURCES).join('; ')}
          {unnamed > 0 && `; ${unnamed} ${say(EDITOR.more)}`}
        </p>
      )}
    </>
  );
}
