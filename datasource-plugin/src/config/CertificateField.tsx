import React from 'react';
import { InlineSwitch, SecretTextArea } from '@grafana/ui';
import { CONFIG } from '../text/texts';
import { ConfigField } from './ConfigField';
import type { ConfigProps } from './props';
import { withSecret } from './secrets';

/** For https within a town's own network; the keys are those of Grafana's HTTP client. */
export function CertificateField({ options, onOptionsChange }: ConfigProps) {
  const { jsonData, readOnly, secureJsonFields, secureJsonData } = options;
  return (
    <>
      <ConfigField label={CONFIG.certificate} help={CONFIG.certificateHelp} disabled={readOnly}>
        {(id) => (
          <InlineSwitch
            id={id}
            value={jsonData.tlsAuthWithCACert ?? false}
            onChange={({ currentTarget }) =>
              onOptionsChange({
                ...options,
                jsonData: { ...jsonData, tlsAuthWithCACert: currentTarget.checked || undefined },
              })
            }
          />
        )}
      </ConfigField>
      {jsonData.tlsAuthWithCACert && (
        <ConfigField label={CONFIG.pem} help={CONFIG.pemHelp} disabled={readOnly}>
          {(id) => (
            <SecretTextArea
              id={id}
              cols={50}
              rows={6}
              placeholder="-----BEGIN CERTIFICATE-----"
              isConfigured={secureJsonFields.tlsCACert ?? false}
              value={secureJsonData?.tlsCACert ?? ''}
              onChange={({ currentTarget }) => onOptionsChange(withSecret(options, 'tlsCACert', currentTarget.value))}
              onReset={() => onOptionsChange(withSecret(options, 'tlsCACert', ''))}
            />
          )}
        </ConfigField>
      )}
    </>
  );
}
