import React from 'react';
import { INDEX_LAYOUTS, INDICES, qualitiesFrom } from '../query/choices';
import { OPTIONS } from '../text/texts';
import type { AirQualityQuery } from '../types';
import { ChoicesForm, WORDING, type Choice } from './ChoicesForm';
import type { FormProps } from './form';

const CHOICES: readonly Choice[] = [
  { option: 'layout', label: OPTIONS.layout, choices: INDEX_LAYOUTS },
  WORDING,
  { option: 'index', label: OPTIONS.index, choices: INDICES },
  { option: 'minQuality', label: OPTIONS.minQuality, choices: qualitiesFrom('provisional') },
];

/** The index takes its pollutants itself, so there is no property to choose. */
export function AirQualityForm(props: FormProps<AirQualityQuery>) {
  return <ChoicesForm {...props} lists={['kommunen', 'stations', 'feeds']} preferredFeeds choices={CHOICES} />;
}
