import React, { useId } from 'react';
import { InlineField, Select } from '@grafana/ui';
import type { SelectableValue } from '@grafana/data';
import type { CatalogueField } from '../query/description';
import { EDITOR, say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';
import { ListSelect, variableOptions } from './ListSelect';
import type { HubSource } from './source';
import { useEntries } from './useEntries';

interface Props {
  datasource: HubSource;
  field: CatalogueField;
  chosen: readonly string[];
  onChange: (chosen: string[] | string | undefined) => void;
}

/** Stations, properties … that a question asks for beside its selection: whatever the hub has, one or several. */
export function EntrySelect({ datasource, field, chosen, onChange }: Props) {
  const id = useId();
  const styles = useStyles();
  const { options, loading } = useEntries(datasource, field.offers, {});
  const label = say(field.label);
  const help = field.help && say(field.help);
  const placeholder = say(field.empty ?? EDITOR.all);
  if (field.kind === 'list') {
    return <ListSelect {...{ label, help, chosen, options, loading, placeholder, onChange }} />;
  }
  const offered = [...variableOptions(), ...options];
  const [value] = chosen.filter(Boolean);
  return (
    <InlineField label={label} tooltip={help} htmlFor={id} labelWidth={LABEL.option} className={styles.option}>
      <Select
        inputId={id}
        width={26}
        options={offered}
        value={value === undefined ? null : (offered.find((one) => one.value === value) ?? { value, label: value })}
        isLoading={loading}
        loadingMessage={say(EDITOR.loading)}
        placeholder={placeholder}
        allowCustomValue
        formatCreateLabel={(typed) => `${say(EDITOR.typed)} ${typed}`}
        isClearable
        onChange={(picked: SelectableValue<string> | null) => onChange(picked?.value?.trim() || undefined)}
      />
    </InlineField>
  );
}
