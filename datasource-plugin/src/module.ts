import { DataSourcePlugin } from '@grafana/data';
import { ConfigEditor } from './components/ConfigEditor';
import { DashboardsTab } from './components/DashboardsTab';
import { QueryEditor } from './components/QueryEditor';
import { QueryEditorHelp } from './components/QueryEditorHelp';
import { HubDataSource } from './datasource';
import type { HubOptions, HubQuery, HubSecrets } from './types';

export const plugin = new DataSourcePlugin<HubDataSource, HubQuery, HubOptions, HubSecrets>(HubDataSource)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor)
  .setQueryEditorHelp(QueryEditorHelp)
  .addConfigPage({ id: 'dashboards', title: 'Dashboards', icon: 'apps', body: DashboardsTab });
