import React, { useId } from 'react';
import { InlineField, InlineSwitch } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: Text;
  help?: Text;
  value: boolean;
  onChange: (on: boolean) => void;
}

export function OptionSwitch({ label, help, value, onChange }: Props) {
  const id = useId();
  const styles = useStyles();
  return (
    <InlineField
      label={say(label)}
      tooltip={help && say(help)}
      htmlFor={id}
      labelWidth={LABEL.option}
      className={styles.option}
    >
      <InlineSwitch id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </InlineField>
  );
}
