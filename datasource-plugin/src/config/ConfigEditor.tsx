import React from 'react';
import { FieldSet, Input } from '@grafana/ui';
import { CONFIG, say } from '../text/texts';
import type { HubOptions } from '../types';
import { CertificateField } from './CertificateField';
import { ConfigField } from './ConfigField';
import { KommuneSelect } from './KommuneSelect';
import type { ConfigProps } from './props';
import { TokenInput } from './TokenInput';

/** Where the hub is, and how to get in. Health and errors come from the backend after "Save & test". */
export function ConfigEditor({ options: saved, onOptionsChange }: ConfigProps) {
  // A data source from a file or of an old Grafana may have no settings at all.
  const options = { ...saved, jsonData: saved.jsonData ?? {}, secureJsonFields: saved.secureJsonFields ?? {} };
  const { jsonData } = options;
  const props = { options, onOptionsChange };
  const setJson = (change: Partial<HubOptions>) =>
    onOptionsChange({ ...options, jsonData: { ...jsonData, ...change } });

  return (
    <>
      <FieldSet label={say(CONFIG.connection)}>
        <ConfigField label={CONFIG.url} help={CONFIG.urlHelp} disabled={options.readOnly}>
          {(id) => (
            <Input
              id={id}
              width={40}
              type="url"
              required
              value={options.url}
              placeholder="http://hub:4000"
              onChange={({ currentTarget }) => onOptionsChange({ ...options, url: currentTarget.value.trim() })}
            />
          )}
        </ConfigField>
        <TokenInput {...props} />
        <KommuneSelect {...props} onChange={(defaultKommune) => setJson({ defaultKommune })} />
      </FieldSet>
      <FieldSet label={say(CONFIG.further)}>
        <ConfigField label={CONFIG.timeout} help={CONFIG.timeoutHelp} disabled={options.readOnly}>
          {(id) => (
            <Input
              id={id}
              width={40}
              type="number"
              min={1}
              value={jsonData.timeout ?? ''}
              placeholder="30"
              onChange={({ currentTarget }) => setJson({ timeout: Number(currentTarget.value) || undefined })}
            />
          )}
        </ConfigField>
        <CertificateField {...props} />
      </FieldSet>
    </>
  );
}
