import type { DataSourceApi, ScopedVars } from '@grafana/data';
import type { Selection } from '../query/description';
import type { HubQuery } from '../query/questions';
import type { HubOptions } from '../types';
import type { Entries, ListName } from './catalogue';

/** The data source as its editors and variables see it. */
export interface HubSource extends DataSourceApi<HubQuery, HubOptions> {
  /** Slug; used where a query names neither Kommune nor station. */
  readonly defaultKommune?: string;
  /**
   * What the hub has to choose from.
   *
   * @param selection what is chosen beside it, narrows the list; variables allowed
   * @throws Error with a sentence that can be shown
   */
  entries<L extends ListName>(list: L, selection: Selection, scopedVars?: ScopedVars): Promise<Entries[L][]>;
}
