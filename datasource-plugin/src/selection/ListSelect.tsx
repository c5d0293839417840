import React, { useId } from 'react';
import type { SelectableValue } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { InlineField, MultiSelect } from '@grafana/ui';
import { EDITOR, say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: string;
  chosen: readonly string[];
  options: readonly SelectableValue<string>[];
  loading: boolean;
  /** What an empty choice stands for. */
  placeholder: string;
  onChange: (chosen: string[]) => void;
}

/** One list of a selection. Variables are offered first; whatever is typed is taken, `$station` too. */
export function ListSelect({ label, chosen, options, loading, placeholder, onChange }: Props) {
  const id = useId();
  const styles = useStyles();
  const variables = getTemplateSrv()
    .getVariables()
    .map(({ name }) => ({ value: `$${name}`, label: `$${name}`, description: say(EDITOR.variable) }));
  const offered = [...variables, ...options];
  const value = chosen.map(
    (entry) => offered.find((option) => option.value === entry) ?? { value: entry, label: entry }
  );

  return (
    <InlineField label={label} htmlFor={id} labelWidth={LABEL.list} className={styles.field} grow>
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
