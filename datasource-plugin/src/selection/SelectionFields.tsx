import React from 'react';
import { attributions, propertiesAt, stationsWithin, type ListName } from './catalogue';
import { EDITOR, say } from '../text/texts';
import type { CatalogueField, Selection } from '../query/description';
import { ListSelect } from './ListSelect';
import type { HubSource } from './source';
import { useStyles } from '../look/styles';
import { useEntries } from './useEntries';

type SelectionList = Pick<CatalogueField, 'offers' | 'label' | 'empty' | 'fallback' | 'unmeasured'>;

interface Props {
  datasource: HubSource;
  selection: Selection;
  /** Which lists can be chosen from, in this order. */
  lists: readonly SelectionList[];
  /** For queries: the own Kommune stands for an empty choice, and a line says whose figures these are. */
  ofQuery?: boolean;
  onChange: (selection: Selection) => void;
}

const MOST_SOURCES = 3;

/** Kommune → station → property: each list shows only what goes with the others. */
export function SelectionFields(props: Props) {
  const { datasource, selection, lists, ofQuery, onChange } = props;
  const styles = useStyles();
  const listOf = (name: ListName) => lists.find(({ offers }) => offers === name);
  const { kommunen = [], stations = [], properties = [] } = selection;
  const { unmeasured } = listOf('stations') ?? {};
  const { fallback } = listOf('properties') ?? {};
  const offered = {
    kommunen: useEntries(datasource, 'kommunen', selection),
    stations: useEntries(datasource, 'stations', unmeasured ? { ...selection, properties: undefined } : selection),
    properties: useEntries(datasource, 'properties', selection),
    feeds: useEntries(datasource, 'feeds', selection),
  };
  const known = offered.stations.entries;
  const problem = lists.map(({ offers }) => offered[offers].problem).find(Boolean);
  const sources = ofQuery && kommunen.length + stations.length > 0 ? attributions(stations, known) : [];
  const unnamed = sources.length - MOST_SOURCES;
  const ownKommune = ofQuery && stations.length === 0 ? datasource.defaultKommune : undefined;
  const own = offered.kommunen.entries.find(({ slug }) => slug === ownKommune)?.name ?? ownKommune;
  const choose: Record<ListName, (chosen: string[]) => Selection> = {
    kommunen: (chosen) => ({
      kommunen: chosen,
      ...(listOf('stations') ? { stations: stationsWithin(chosen, stations, known) } : {}),
    }),
    stations: (chosen) => ({
      stations: chosen,
      properties: propertiesAt(chosen, properties, known, fallback),
    }),
    properties: (chosen) => ({ properties: chosen }),
    feeds: (chosen) => ({ feeds: chosen }),
  };

  return (
    <>
      <div className={styles.row}>
        {lists.map(({ offers: list, label, empty = EDITOR.all }) => (
          <ListSelect
            key={list}
            label={say(label)}
            chosen={selection[list] ?? []}
            options={offered[list].options}
            loading={offered[list].loading}
            placeholder={(list === 'kommunen' && own) || say(empty)}
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
