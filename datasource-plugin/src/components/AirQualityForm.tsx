import React from 'react';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { INDEX_LAYOUTS, INDICES, qualitiesFrom } from '../choices';
import { wordsOf } from '../query';
import { OPTIONS } from '../text/texts';
import type { AirQualityQuery } from '../types';
import type { FormProps } from './form';
import { Options } from './Options';
import { OptionSelect } from './OptionSelect';
import { SelectionFields } from './SelectionFields';

const QUALITIES = qualitiesFrom('provisional');

/** The index takes its pollutants itself, so there is no property to choose. */
export function AirQualityForm({ datasource, query, onChoose }: FormProps<AirQualityQuery>) {
  const language = readersLanguage();
  const chosen = [
    wordsOf(INDEX_LAYOUTS, query.layout, language),
    wordsOf(INDICES, query.index, language),
    wordsOf(QUALITIES, query.minQuality, language),
  ];
  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={['kommunen', 'stations']}
        ofQuery
        onChange={onChoose}
      />
      <Options chosen={chosen}>
        <OptionSelect
          label={OPTIONS.layout}
          choices={INDEX_LAYOUTS}
          value={query.layout}
          onChange={(layout) => onChoose({ layout })}
        />
        <OptionSelect
          label={OPTIONS.index}
          choices={INDICES}
          value={query.index}
          onChange={(index) => onChoose({ index })}
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
