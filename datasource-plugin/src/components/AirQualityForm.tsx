import React from 'react';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { INDEX_LAYOUTS, qualitiesFrom } from '../choices';
import { wordsOf } from '../query';
import { OPTIONS } from '../text/texts';
import type { AirQualityQuery } from '../types';
import { ownKommune, type FormProps } from './form';
import { Options } from './Options';
import { OptionSelect } from './OptionSelect';
import { SelectionFields } from './SelectionFields';

const QUALITIES = qualitiesFrom('provisional');

/** The index takes its pollutants itself, so there is no property to choose. */
export function AirQualityForm({ datasource, query, onChoose }: FormProps<AirQualityQuery>) {
  const language = readersLanguage();
  const chosen = [wordsOf(INDEX_LAYOUTS, query.layout, language), wordsOf(QUALITIES, query.minQuality, language)];
  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={['kommunen', 'stations']}
        fallback={ownKommune(datasource, query)}
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
          label={OPTIONS.minQuality}
          choices={QUALITIES}
          value={query.minQuality}
          onChange={(minQuality) => onChoose({ minQuality })}
        />
      </Options>
    </>
  );
}
