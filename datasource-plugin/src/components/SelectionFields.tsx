import React from 'react';
import { FieldValidationMessage } from '@grafana/ui';
import { attributions, stationsWithin, type ListName } from '../catalogue';
import type { HubDataSource } from '../datasource';
import { EDITOR, LISTS, say } from '../text/texts';
import type { Selection } from '../types';
import { ListSelect } from './ListSelect';
import { useStyles } from './styles';
import { useEntries } from './useEntries';

interface Props {
  datasource: HubDataSource;
  selection: Selection;
  /** Which lists can be chosen from, in this order. */
  lists: readonly ListName[];
  /** What the hub takes where a list is empty; else all. */
  fallback?: Partial<Record<ListName, string>>;
  onChange: (selection: Selection) => void;
}

const MOST_SOURCES = 3;

/** Kommune → station → property: each list shows only what goes with the others. */
export function SelectionFields({ datasource, selection, lists, fallback, onChange }: Props) {
  const styles = useStyles();
  const { kommunen = [], stations = [] } = selection;
  const offered = {
    kommunen: useEntries(datasource, 'kommunen', selection),
    stations: useEntries(datasource, 'stations', selection),
    properties: useEntries(datasource, 'properties', selection),
  };
  const known = offered.stations.entries;
  const problem = lists.map((list) => offered[list].problem).find(Boolean);
  const sources = kommunen.length + stations.length > 0 ? attributions(stations, known) : [];
  const unnamed = sources.length - MOST_SOURCES;

  const emptyMeans = (list: ListName) => {
    const id = fallback?.[list];
    return id ? (offered[list].options.find(({ value }) => value === id)?.label ?? id) : say(EDITOR.all);
  };
  const choose = (list: ListName, chosen: string[]) =>
    onChange(
      list === 'kommunen' ? { kommunen: chosen, stations: stationsWithin(chosen, stations, known) } : { [list]: chosen }
    );

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
            placeholder={emptyMeans(list)}
            onChange={(chosen) => choose(list, chosen)}
          />
        ))}
      </div>
      {problem && <FieldValidationMessage>{problem}</FieldValidationMessage>}
      {sources.length > 0 && (
        <p className={styles.quiet}>
          {say(EDITOR.source)}: {sources.slice(0, MOST_SOURCES).join('; ')}
          {unnamed > 0 && `; ${unnamed} ${say(EDITOR.more)}`}
        </p>
      )}
    </>
  );
}
