import React, { useId } from 'react';
import { InlineField, Input } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: Text;
  help: Text;
  /** What an empty input stands for. */
  placeholder: Text;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur: () => void;
}

/** An option that is typed. */
export function TextInput({ label, help, placeholder, value, onChange, onBlur }: Props) {
  const id = useId();
  const styles = useStyles();
  return (
    <InlineField
      label={say(label)}
      tooltip={say(help)}
      htmlFor={id}
      labelWidth={LABEL.option}
      className={styles.option}
    >
      <Input
        id={id}
        width={26}
        value={value ?? ''}
        placeholder={say(placeholder)}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim() || undefined)}
        onBlur={onBlur}
      />
    </InlineField>
  );
}
