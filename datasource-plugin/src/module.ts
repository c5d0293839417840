import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './config/ConfigEditor';
import { DashboardsTab } from './config/DashboardsTab';
import { QueryEditor } from './editor/QueryEditor';
import { QueryEditorHelp } from './editor/QueryEditorHelp';
import { HubDataSource } from './datasource';
import type { HubQuery } from './query/questions';
import type { HubOptions, HubSecrets } from './types';

export const plugin = new DataSourcePlugin<HubDataSource, HubQuery, HubOptions, HubSecrets>(HubDataSource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor)
  .setQueryEditorHelp(QueryEditorHelp)
  .addConfigPage({ id: 'dashboards', title: 'Dashboards', icon: 'apps', body: DashboardsTab });
