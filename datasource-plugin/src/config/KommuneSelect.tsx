import React from 'react';
import type { SelectableValue } from '@grafana/data';
import { Select } from '@grafana/ui';
import { CONFIG, EDITOR, say } from '../text/texts';
import { ConfigField } from './ConfigField';
import type { ConfigProps } from './props';
import { useStyles } from '../look/styles';
import { useKommunen } from './useKommunen';

interface Props extends ConfigProps {
  onChange: (slug: string | undefined) => void;
}

/** The own Kommune: chosen from the hub's list as soon as the saved address leads to a hub, typed until then. */
export function KommuneSelect({ options, onChange }: Props) {
  const styles = useStyles();
  const kommunen = useKommunen(options.uid, options.version);
  const slug = options.jsonData.defaultKommune;
  return (
    <>
      <ConfigField label={CONFIG.kommune} help={CONFIG.kommuneHelp} disabled={options.readOnly}>
        {(id) => (
          <Select
            inputId={id}
            width={40}
            options={kommunen}
            value={slug ? (kommunen.find(({ value }) => value === slug) ?? { value: slug, label: slug }) : null}
            placeholder={say(EDITOR.all)}
            isClearable
            allowCustomValue
            formatCreateLabel={(typed) => `${say(EDITOR.typed)} ${typed}`}
            onChange={(chosen: SelectableValue<string> | null) => onChange(chosen?.value)}
          />
        )}
      </ConfigField>
      {kommunen.length === 0 && <p className={styles.quiet}>{say(CONFIG.kommuneLater)}</p>}
    </>
  );
}
