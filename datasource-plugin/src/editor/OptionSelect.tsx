import React, { useId } from 'react';
import { InlineField, Select } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { options, type Choices } from '../query/choices';
import { unlessDefault } from '../query/query';
import { say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props<Value extends string> {
  label: Text;
  help?: Text;
  choices: Choices<Value>;
  /** Missing: the hub's default, which stands first. */
  value: Value | undefined;
  /** Whether values outside the list may be typed. */
  open?: boolean;
  onChange: (value: Value | undefined) => void;
}

/** One of a few values. */
export function OptionSelect<Value extends string>({ label, help, choices, value, open, onChange }: Props<Value>) {
  const id = useId();
  const styles = useStyles();
  const shown = value ?? choices[0]![0];
  const offered = options(choices, readersLanguage());
  return (
    <InlineField
      label={say(label)}
      tooltip={help && say(help)}
      htmlFor={id}
      labelWidth={LABEL.option}
      className={styles.option}
    >
      <Select
        inputId={id}
        width={26}
        options={offered}
        value={offered.find((option) => option.value === shown) ?? { value: shown, label: shown }}
        allowCustomValue={open}
        onChange={(option) => onChange(unlessDefault(choices, option.value))}
      />
    </InlineField>
  );
}
