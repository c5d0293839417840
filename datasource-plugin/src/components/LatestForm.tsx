import React from 'react';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { LATEST_LAYOUTS, MAX_AGES, qualitiesFrom } from '../choices';
import { wordsOf } from '../query';
import { OPTIONS } from '../text/texts';
import type { LatestQuery } from '../types';
import type { FormProps } from './form';
import { Options } from './Options';
import { OptionSelect } from './OptionSelect';
import { SelectionFields } from './SelectionFields';

const QUALITIES = qualitiesFrom('suspect');

/** Newest value of each series, as a table. */
export function LatestForm({ datasource, query, onChoose }: FormProps<LatestQuery>) {
  const language = readersLanguage();
  const chosen = [
    wordsOf(LATEST_LAYOUTS, query.layout, language),
    wordsOf(MAX_AGES, query.maxAge, language),
    wordsOf(QUALITIES, query.minQuality, language),
  ];
  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={['kommunen', 'stations', 'properties']}
        ofQuery
        onChange={onChoose}
      />
      <Options chosen={chosen}>
        <OptionSelect
          label={OPTIONS.layout}
          choices={LATEST_LAYOUTS}
          value={query.layout}
          onChange={(layout) => onChoose({ layout })}
        />
        <OptionSelect
          label={OPTIONS.maxAge}
          help={OPTIONS.maxAgeHelp}
          choices={MAX_AGES}
          value={query.maxAge}
          open
          onChange={(maxAge) => onChoose({ maxAge })}
        />
        <OptionSelect
          label={OPTIONS.minQuality}
          choices={QUALITIES}
          value={query.minQuality}
          onChange={(minQuality) => onChoose({ minQuality })}
        />
      </Options>
    </>
  );
}
