import React from 'react';
import { SecretInput } from '@grafana/ui';
import { CONFIG } from '../text/texts';
import { ConfigField } from './ConfigField';
import type { ConfigProps } from './props';
import { withSecret } from './secrets';

/** The bearer token; once saved it is never shown again, only replaced. */
export function TokenInput({ options, onOptionsChange }: ConfigProps) {
  return (
    <ConfigField label={CONFIG.token} help={CONFIG.tokenHelp} disabled={options.readOnly}>
      {(id) => (
        <SecretInput
          id={id}
          width={40}
          isConfigured={options.secureJsonFields.token ?? false}
          value={options.secureJsonData?.token ?? ''}
          onChange={({ currentTarget }) => onOptionsChange(withSecret(options, 'token', currentTarget.value))}
          onReset={() => onOptionsChange(withSecret(options, 'token', ''))}
        />
      )}
    </ConfigField>
  );
}
