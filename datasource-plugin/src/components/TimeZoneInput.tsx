import React, { useId } from 'react';
import { InlineField, Input } from '@grafana/ui';
import { OPTIONS, say } from '../text/texts';
import { LABEL, useStyles } from './styles';

interface Props {
  /** IANA name; missing: the region's. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur: () => void;
}

export function TimeZoneInput({ value, onChange, onBlur }: Props) {
  const id = useId();
  const styles = useStyles();
  return (
    <InlineField
      label={say(OPTIONS.timeZone)}
      tooltip={say(OPTIONS.timeZoneHelp)}
      htmlFor={id}
      labelWidth={LABEL.option}
      className={styles.option}
    >
      <Input
        id={id}
        width={26}
        value={value ?? ''}
        placeholder={say(OPTIONS.timeZoneDefault)}
        onChange={({ currentTarget }) => onChange(currentTarget.value.trim() || undefined)}
        onBlur={onBlur}
      />
    </InlineField>
  );
}
