import React from 'react';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import type { Field } from '../query/description';
import { numberOf, textOf, unlessDefault } from '../query/fields';
import { listOf } from '../query/understand';
import { EntrySelect } from '../selection/EntrySelect';
import { ListSelect } from '../selection/ListSelect';
import { LABEL } from '../look/styles';
import { EDITOR, say } from '../text/texts';
import type { FormProps } from './form';
import { optionsOf, OptionSelect } from './OptionSelect';
import { OptionSwitch } from './OptionSwitch';
import { TextInput } from './TextInput';

interface Props extends FormProps {
  field: Field;
  /** As saved, which may be anything. */
  value: unknown;
}

/** One parameter of a question. What is the hub's default is not saved. */
export function FieldInput({ field, value, datasource, onEdit, onChoose, onRun }: Props) {
  const { key, label, help, empty } = field;
  const choose = (chosen: unknown) => onChoose({ [key]: chosen });
  switch (field.kind) {
    case 'choice':
      return (
        <OptionSelect
          {...{ label, help }}
          choices={field.choices}
          value={textOf(value)}
          open={field.open}
          onChange={(picked) => {
            const chosen = unlessDefault(field.choices, picked);
            choose(field.numeric ? numberOf(chosen) : chosen);
          }}
        />
      );
    case 'switch':
      return (
        <OptionSwitch
          {...{ label, help }}
          value={typeof value === 'boolean' ? value : field.default}
          onChange={(on) => choose(on === field.default ? undefined : on)}
        />
      );
    case 'names':
      return (
        <ListSelect
          label={say(label)}
          help={help && say(help)}
          chosen={listOf(value)}
          options={optionsOf(field.choices, readersLanguage())}
          loading={false}
          labelWidth={field.main ? LABEL.list : LABEL.option}
          placeholder={say(empty ?? EDITOR.all)}
          onChange={choose}
        />
      );
    case 'list':
    case 'one':
      return <EntrySelect {...{ datasource, field }} chosen={listOf(value)} onChange={choose} />;
    case 'number':
    case 'date':
    case 'text':
      return (
        <TextInput
          {...{ label, help, field }}
          value={textOf(value)}
          onChange={(typed) => onEdit({ [key]: field.kind === 'number' ? numberOf(typed) : typed })}
          onBlur={onRun}
        />
      );
  }
}
