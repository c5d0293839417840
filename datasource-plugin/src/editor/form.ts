import type { CoreApp } from '@grafana/data';
import type { HubQuery } from '../query/questions';
import type { HubSource } from '../selection/source';

/** Some keys of a saved query; undefined and empty lists are left out of it. */
export type Change = Readonly<Record<string, unknown>>;

/** What a form of the query editor gets. */
export interface FormProps {
  datasource: HubSource;
  query: HubQuery;
  /** Where the editor stands: alert rules are offered less. */
  app?: CoreApp;
  /** Saves what is being typed, without asking the hub. */
  onEdit: (change: Change) => void;
  /** Saves a choice and asks the hub. */
  onChoose: (change: Change) => void;
  /** Asks the hub, once the typing is done. */
  onRun: () => void;
}
