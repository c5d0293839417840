import React, { useId } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { InlineField, Select } from '@grafana/ui';
import type { ListName } from '../selection/catalogue';
import type { HubSource } from '../selection/source';
import { changed } from '../query/query';
import { EDITOR, LISTS, say } from '../text/texts';
import type { HubQuery } from '../query/questions';
import type { HubOptions, HubVariableQuery } from '../types';
import { variableOf } from '../query/understand';
import { SelectionFields } from '../selection/SelectionFields';
import { LABEL, useStyles } from '../look/styles';

type Props = QueryEditorProps<HubSource, HubQuery, HubOptions, HubVariableQuery>;

/** What can narrow each list. */
const NARROWED_BY: Record<ListName, readonly ListName[]> = {
  kommunen: ['properties'],
  stations: ['kommunen', 'properties'],
  properties: ['kommunen', 'stations'],
  feeds: ['kommunen'],
};

/** A dashboard variable: which list, and narrowed by what, mostly another variable. */
export function VariableQueryEditor({ datasource, query: saved, onChange }: Props) {
  const id = useId();
  const styles = useStyles();
  const query = variableOf(saved);
  return (
    <div className={styles.form}>
      <InlineField label={say(EDITOR.list)} htmlFor={id} labelWidth={LABEL.list} className={styles.option}>
        <Select
          inputId={id}
          width={26}
          options={(Object.keys(LISTS) as ListName[]).map((list) => ({ value: list, label: say(LISTS[list]) }))}
          value={query.type}
          onChange={({ value }) => onChange({ refId: query.refId, version: query.version, type: value! })}
        />
      </InlineField>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={NARROWED_BY[query.type].map((offers) => ({ offers, label: LISTS[offers] }))}
        onChange={(selection) => onChange(changed(query, selection))}
      />
    </div>
  );
}
