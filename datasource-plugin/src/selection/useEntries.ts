import { useEffect, useState } from 'react';
import type { SelectableValue } from '@grafana/data';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { OPTION, type Entries, type ListName } from './catalogue';
import type { Selection } from '../query/description';
import type { HubSource } from './source';

interface Loaded<Entry> {
  entries: Entry[];
  loading: boolean;
  /** Why there is nothing to choose from, in a sentence. */
  problem?: string;
}

/** What the hub has to choose from, narrowed by the rest of the selection, and asked again when that changes. */
export function useEntries<L extends ListName>(datasource: HubSource, list: L, selection: Selection) {
  const [loaded, setLoaded] = useState<Loaded<Entries[L]>>({ entries: [], loading: true });
  const { kommunen, stations, properties, feeds } = selection;
  const beside = JSON.stringify({ kommunen, stations, properties, feeds, [list]: undefined });

  useEffect(() => {
    let outdated = false;
    setLoaded((before) => ({ ...before, loading: true }));
    datasource
      .entries(list, JSON.parse(beside) as Selection)
      .then((entries): Loaded<Entries[L]> => ({ entries, loading: false }))
      .catch((error: Error) => ({ entries: [], loading: false, problem: error.message }))
      .then((next) => !outdated && setLoaded(next));
    return () => {
      outdated = true;
    };
  }, [datasource, list, beside]);

  const language = readersLanguage();
  const options: SelectableValue<string>[] = loaded.entries.map((entry) => OPTION[list](entry, language));
  return { ...loaded, options };
}
