import React from 'react';
import { CoreApp } from '@grafana/data';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import type { Field } from '../query/description';
import { chosenWords, fieldsAsked, isSelection } from '../query/fields';
import { SelectionFields } from '../selection/SelectionFields';
import { useStyles } from '../look/styles';
import { EDITOR, say } from '../text/texts';
import { FieldInput } from './FieldInput';
import type { Change, FormProps } from './form';
import { Options } from './Options';

/** The form of any question, drawn from its description: the selection, what matters as much, and collapsed options. */
export function QuestionForm(props: FormProps) {
  const { datasource, query, app, onChoose } = props;
  const styles = useStyles();
  const fields = fieldsAsked(query, app === CoreApp.UnifiedAlerting);
  const lists = fields.filter(isSelection);
  const main = fields.filter((field) => field.main);
  const options = fields.filter((field) => !isSelection(field) && !field.main);
  const values: Change = { ...query };
  const chosen = options.map((field) => chosenWords(field, values[field.key], readersLanguage(), say(EDITOR.off)));
  const input = (field: Field) => <FieldInput key={field.key} field={field} value={values[field.key]} {...props} />;
  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={lists}
        ofQuery
        onChange={(chosen) => onChoose({ ...chosen })}
      />
      {main.length > 0 && <div className={styles.row}>{main.map(input)}</div>}
      {options.length > 0 && <Options chosen={chosen}>{options.map(input)}</Options>}
    </>
  );
}
