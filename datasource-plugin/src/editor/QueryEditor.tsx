import React, { useId } from 'react';
import { CoreApp, type QueryEditorProps } from '@grafana/data';
import { InlineField, Select } from '@grafana/ui';
import type { HubSource } from '../selection/source';
import { asType, changed, readable } from '../query/query';
import { EDITOR, say } from '../text/texts';
import { QUESTIONS, type HubQuery, type QuestionType } from '../query/questions';
import type { HubOptions } from '../types';
import { editable } from '../query/understand';
import { canBeLive } from '../query/live';
import { OptionSwitch } from './OptionSwitch';
import { QuestionForm } from './QuestionForm';
import { LABEL, useStyles } from '../look/styles';

type Props = QueryEditorProps<HubSource, HubQuery, HubOptions>;

const TYPES = Object.keys(QUESTIONS) as QuestionType[];

/** Which question, then its form. */
export function QueryEditor({ datasource, query: saved, app, onChange, onRunQuery }: Props) {
  const id = useId();
  const styles = useStyles();
  const query = editable(saved);
  const choose = (next: HubQuery) => {
    onChange(next);
    onRunQuery();
  };
  return (
    <div className={styles.form}>
      <InlineField label={say(EDITOR.type)} htmlFor={id} labelWidth={LABEL.list} className={styles.option}>
        <Select
          inputId={id}
          width={26}
          options={TYPES.map((type) => ({
            value: type,
            label: say(QUESTIONS[type].name),
            description: say(QUESTIONS[type].about),
          }))}
          value={query.type}
          onChange={({ value }) => choose(readable(query, asType(query, value!)))}
        />
      </InlineField>
      <QuestionForm
        {...{ datasource, query, app }}
        onEdit={(change) => onChange(changed(query, change))}
        onChoose={(change) => choose(readable(query, changed(query, change)))}
        onRun={onRunQuery}
      />
      {hasSwitch(app) && canBeLive(query) && (
        <OptionSwitch
          label={EDITOR.live}
          help={EDITOR.liveHelp}
          value={query.live === true}
          onChange={(on) => choose(withLive(query, on))}
        />
      )}
    </div>
  );
}

/** Explore has a button of its own, and an alert rule nobody who looks. */
const hasSwitch = (app?: CoreApp): boolean =>
  app === undefined || app === CoreApp.PanelEditor || app === CoreApp.Dashboard;

function withLive({ live: _, ...query }: HubQuery, on: boolean): HubQuery {
  return on ? { ...query, live: true } : query;
}
