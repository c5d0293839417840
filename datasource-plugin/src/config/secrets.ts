import type { DataSourceSettings } from '@grafana/data';
import type { HubOptions, HubSecrets } from '../types';

type Settings = DataSourceSettings<HubOptions, HubSecrets>;

/** Settings with a secret to be saved in place of the stored one; empty deletes it. */
export function withSecret(settings: Settings, name: keyof HubSecrets, value: string): Settings {
  return {
    ...settings,
    secureJsonFields: { ...settings.secureJsonFields, [name]: false },
    secureJsonData: { ...settings.secureJsonData, [name]: value },
  };
}
