import React, { useId } from 'react';
import { InlineField, Input } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import type { TypedField } from '../query/description';
import { say } from '../text/texts';
import { LABEL, useStyles } from '../look/styles';

interface Props {
  label: Text;
  help?: Text;
  field: Pick<TypedField, 'kind' | 'empty' | 'default' | 'unit' | 'min' | 'max'>;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur: () => void;
}

/** An option that is typed: a text, a number, a day. An empty input stands for the hub's default. */
export function TextInput({ label, help, field, value, onChange, onBlur }: Props) {
  const id = useId();
  const styles = useStyles();
  const { kind, empty, unit, min, max } = field;
  return (
    <InlineField
      label={say(label)}
      tooltip={help && say(help)}
      htmlFor={id}
      labelWidth={LABEL.option}
      className={styles.option}
    >
      <Input
        id={id}
        width={26}
        type={kind}
        {...(kind === 'number' ? { min, max, step: 'any' } : {})}
        value={value ?? ''}
        placeholder={empty ? say(empty) : field.default}
        suffix={unit}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim() || undefined)}
        onBlur={onBlur}
      />
    </InlineField>
  );
}
