import type { DataSourceJsonData } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import type { Selection } from './query/description';

/** What a dashboard variable lists. */
export interface HubVariableQuery extends DataQuery, Selection {
  version?: number;
  type: keyof Selection;
}

export interface HubOptions extends DataSourceJsonData {
  /** Slug; used where a query names neither Kommune nor station. */
  defaultKommune?: string;
  /** Seconds. */
  timeout?: number;
  /** The hub's certificate is signed by an authority of the house. */
  tlsAuthWithCACert?: boolean;
}

export interface HubSecrets {
  token?: string;
  /** PEM */
  tlsCACert?: string;
}
