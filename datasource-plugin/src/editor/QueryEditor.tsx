import React, { useId } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { InlineField, Select } from '@grafana/ui';
import type { HubSource } from '../selection/source';
import { asType, changed, readable } from '../query/query';
import { EDITOR, say, TYPES } from '../text/texts';
import type { HubOptions, HubQuery } from '../types';
import { editable } from '../query/understand';
import { AirQualityForm } from './AirQualityForm';
import { EventsForm } from './EventsForm';
import { ForecastForm } from './ForecastForm';
import type { FormProps } from './form';
import { LatestForm } from './LatestForm';
import { SeriesForm } from './SeriesForm';
import { LABEL, useStyles } from '../look/styles';

type Props = QueryEditorProps<HubSource, HubQuery, HubOptions>;

const QUESTIONS = Object.keys(TYPES) as HubQuery['type'][];

/** Which question, then the question's own form. */
export function QueryEditor({ datasource, query: saved, app, onChange, onRunQuery }: Props) {
  const id = useId();
  const styles = useStyles();
  const query = editable(saved);
  const choose = (next: HubQuery) => {
    onChange(next);
    onRunQuery();
  };
  /** The same for each kind of query, typed for one. */
  const propsFor = <Query extends HubQuery>(own: Query): FormProps<Query> => ({
    datasource,
    query: own,
    app,
    onEdit: (change) => onChange(changed(own, change)),
    onChoose: (change) => choose(readable(own, changed(own, change))),
    onRun: onRunQuery,
  });

  return (
    <div className={styles.form}>
      <InlineField label={say(EDITOR.type)} htmlFor={id} labelWidth={LABEL.list} className={styles.option}>
        <Select
          inputId={id}
          width={26}
          options={QUESTIONS.map((type) => ({ value: type, label: say(TYPES[type]) }))}
          value={query.type}
          onChange={({ value }) => choose(readable(query, asType(query, value!)))}
        />
      </InlineField>
      {query.type === 'series' && <SeriesForm {...propsFor(query)} />}
      {query.type === 'latest' && <LatestForm {...propsFor(query)} />}
      {query.type === 'air-quality-index' && <AirQualityForm {...propsFor(query)} />}
      {query.type === 'events' && <EventsForm {...propsFor(query)} />}
      {query.type === 'forecast' && <ForecastForm {...propsFor(query)} />}
    </div>
  );
}
