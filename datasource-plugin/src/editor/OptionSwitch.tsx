import React, { useId } from 'react';
import { InlineField, InlineSwitch } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: Text;
  help: Text;
  value: boolean | undefined;
  /** `undefined` is the hub's default, off. */
  onChange: (value: true | undefined) => void;
}

export function OptionSwitch({ label, help, value, onChange }: Props) {
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
      <InlineSwitch
        id={id}
        value={value ?? false}
        onChange={({ currentTarget }) => onChange(currentTarget.checked || undefined)}
      />
    </InlineField>
  );
}
