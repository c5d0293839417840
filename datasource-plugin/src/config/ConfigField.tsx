import React, { useId } from 'react';
import { InlineField } from '@grafana/ui';
import type { Text } from '../../../panel-plugin/shared/src/text/language';
import { say } from '../text/texts';
import { LABEL } from '../look/styles';

interface Props {
  label: Text;
  help: Text;
  disabled?: boolean;
  /** The input; it takes the id that ties it to its label. */
  children: (id: string) => React.JSX.Element;
}

/** One line of the configuration. */
export function ConfigField({ label, help, disabled, children }: Props) {
  const id = useId();
  return (
    <InlineField label={say(label)} tooltip={say(help)} htmlFor={id} labelWidth={LABEL.config} disabled={disabled}>
      {children(id)}
    </InlineField>
  );
}
