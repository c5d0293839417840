import React, { useId } from 'react';
import type { SelectableValue } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { InlineField, MultiSelect } from '@grafana/ui';
import { EDITOR, say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: string;
  help?: string;
  chosen: readonly string[];
  options: readonly SelectableValue<string>[];
  loading: boolean;
  /** In Grafana's steps of 8 px. */
  labelWidth?: number;
  /** What an empty choice stands for. */
  placeholder: string;
  onChange: (chosen: string[]) => void;
}

/** One list of a selection. Variables are offered first; whatever is typed is taken, `$station` too. */
export function ListSelect(props: Props) {
  const { label, help, chosen, options, loading, labelWidth = LABEL.list, placeholder, onChange } = props;
  const id = useId();
  const styles = useStyles();
  const offered = [...variableOptions(), ...options];
  const value = chosen.map(
    (entry) => offered.find((option) => option.value === entry) ?? { value: entry, label: entry }
  );

  return (
    <InlineField label={label} tooltip={help} htmlFor={id} labelWidth={labelWidth} className={styles.field} grow>
      <MultiSelect
        inputId={id}
        options={offered}
        value={value}
        isLoading={loading}
        loadingMessage={say(EDITOR.loading)}
        noOptionsMessage={say(EDITOR.nothing)}
        placeholder={placeholder}
        allowCustomValue
        formatCreateLabel={(typed) => `${say(EDITOR.typed)} ${typed}`}
        closeMenuOnSelect={false}
        isClearable
        onChange={(picked) => onChange(picked.map((option) => option.value!.trim()))}
      />
    </InlineField>
  );
}

/** The dashboard's variables. */
export function variableOptions(): SelectableValue<string>[] {
  const variables = getTemplateSrv().getVariables();
  return variables.map(({ name }) => ({ value: `$${name}`, label: `$${name}`, description: say(EDITOR.variable) }));
}
