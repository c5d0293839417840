import React, { useId } from 'react';
import type { SelectableValue } from '@grafana/data';
import { InlineField, Select } from '@grafana/ui';
import { readersLanguage, type Language, type Text } from '../../../panel-plugin/shared/src/text/language';
import type { Choices } from '../query/description';
import { LABEL, useStyles } from '../look/styles';
import { say } from '../text/texts';

interface Props {
  label: Text;
  help?: Text;
  choices: Choices;
  /** Missing: the hub's default, which stands first. */
  value: string | undefined;
  /** Whether values outside the list may be typed. */
  open?: boolean;
  onChange: (value: string) => void;
}

/** One of a few values. */
export function OptionSelect({ label, help, choices, value, open, onChange }: Props) {
  const id = useId();
  const styles = useStyles();
  const shown = value ?? choices[0]![0];
  const offered = optionsOf(choices, readersLanguage());
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
        onChange={(option) => onChange(option.value!)}
      />
    </InlineField>
  );
}

export function optionsOf(choices: Choices, language: Language): SelectableValue<string>[] {
  return choices.map(([value, words]) => ({ value, label: words[language] }));
}
