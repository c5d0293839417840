import React from 'react';
import { CoreApp } from '@grafana/data';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import {
  AGGREGATIONS,
  BUCKETS,
  COMPARISONS,
  DEFAULT_PROPERTY,
  LABELS,
  qualitiesFrom,
  SERIES_LAYOUTS,
  TIMESTAMPS,
  WORDINGS,
} from '../query/choices';
import { isTable, wordsOf } from '../query/query';
import { OPTIONS, say } from '../text/texts';
import type { SeriesQuery } from '../types';
import type { FormProps } from './form';
import { Options } from './Options';
import { OptionSelect } from './OptionSelect';
import { OptionSwitch } from './OptionSwitch';
import { SelectionFields } from '../selection/SelectionFields';
import { TextInput } from './TextInput';

const QUALITIES = qualitiesFrom('suspect');

/** Shorter buckets begin at the same instants in every zone of whole hours. */
const BUCKETS_WITHOUT_ZONE: readonly SeriesQuery['bucket'][] = ['raw', '10m', '15m', '30m', '1h'];

/** Time series: what, and collapsed how. */
export function SeriesForm({ datasource, query, app, onEdit, onChoose, onRun }: FormProps<SeriesQuery>) {
  const language = readersLanguage();
  const bucketed = query.bucket !== 'raw';
  const drawn = app !== CoreApp.UnifiedAlerting;
  const chosen = [
    wordsOf(BUCKETS, query.bucket, language),
    wordsOf(AGGREGATIONS, query.aggregation, language),
    wordsOf(TIMESTAMPS, query.timestamp, language),
    wordsOf(QUALITIES, query.minQuality, language),
    query.timeZone,
    wordsOf(SERIES_LAYOUTS, query.layout, language),
    wordsOf(WORDINGS, query.wording, language),
    wordsOf(LABELS, query.labels, language),
    wordsOf(COMPARISONS, query.compare, language),
    query.envelope && say(OPTIONS.envelope),
    query.coverage && say(OPTIONS.coverage),
  ];

  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={['kommunen', 'stations', 'properties', 'feeds']}
        defaultProperty={DEFAULT_PROPERTY}
        preferredFeeds
        ofQuery
        onChange={onChoose}
      />
      <Options chosen={chosen}>
        <OptionSelect
          label={OPTIONS.bucket}
          choices={BUCKETS}
          value={query.bucket}
          onChange={(bucket) => onChoose({ bucket })}
        />
        {bucketed && (
          <>
            <OptionSelect
              label={OPTIONS.aggregation}
              choices={AGGREGATIONS}
              value={query.aggregation}
              onChange={(aggregation) => onChoose({ aggregation })}
            />
            <OptionSelect
              label={OPTIONS.timestamp}
              choices={TIMESTAMPS}
              value={query.timestamp}
              onChange={(timestamp) => onChoose({ timestamp })}
            />
          </>
        )}
        <OptionSelect
          label={OPTIONS.minQuality}
          choices={QUALITIES}
          value={query.minQuality}
          onChange={(minQuality) => onChoose({ minQuality })}
        />
        {!BUCKETS_WITHOUT_ZONE.includes(query.bucket) && (
          <TextInput
            label={OPTIONS.timeZone}
            help={OPTIONS.timeZoneHelp}
            placeholder={OPTIONS.timeZoneDefault}
            value={query.timeZone}
            onChange={(timeZone) => onEdit({ timeZone })}
            onBlur={onRun}
          />
        )}
        {drawn && (
          <OptionSelect
            label={OPTIONS.layout}
            choices={SERIES_LAYOUTS}
            value={query.layout}
            onChange={(layout) => onChoose({ layout })}
          />
        )}
        {drawn && isTable(query) && (
          <OptionSelect
            label={OPTIONS.wording}
            help={OPTIONS.wordingHelp}
            choices={WORDINGS}
            value={query.wording}
            onChange={(wording) => onChoose({ wording })}
          />
        )}
        {!isTable(query) && (
          <OptionSelect
            label={OPTIONS.labels}
            help={OPTIONS.labelsHelp}
            choices={LABELS}
            value={query.labels}
            onChange={(labels) => onChoose({ labels })}
          />
        )}
        {(drawn || query.compare) && (
          <OptionSelect
            label={OPTIONS.compare}
            choices={COMPARISONS}
            value={query.compare}
            onChange={(compare) => onChoose({ compare })}
          />
        )}
        {bucketed && (drawn || query.envelope) && (
          <OptionSwitch
            label={OPTIONS.envelope}
            help={OPTIONS.envelopeHelp}
            value={query.envelope}
            onChange={(envelope) => onChoose({ envelope })}
          />
        )}
        {bucketed && (drawn || query.coverage) && (
          <OptionSwitch
            label={OPTIONS.coverage}
            help={OPTIONS.coverageHelp}
            value={query.coverage}
            onChange={(coverage) => onChoose({ coverage })}
          />
        )}
      </Options>
    </>
  );
}
