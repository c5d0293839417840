import type { CoreApp } from '@grafana/data';
import type { HubSource } from '../selection/source';

/** What each form of the query editor gets. */
export interface FormProps<Query> {
  datasource: HubSource;
  query: Query;
  /** Where the editor stands: alert rules are offered less. */
  app?: CoreApp;
  /** Saves what is being typed, without asking the hub. */
  onEdit: (change: Partial<Query>) => void;
  /** Saves a choice and asks the hub. */
  onChoose: (change: Partial<Query>) => void;
  /** Asks the hub, once the typing is done. */
  onRun: () => void;
}
