import type { DataSourcePluginOptionsEditorProps } from '@grafana/data';
import type { HubOptions, HubSecrets } from '../types';

/** What the settings page and each of its parts get. */
export type ConfigProps = DataSourcePluginOptionsEditorProps<HubOptions, HubSecrets>;
