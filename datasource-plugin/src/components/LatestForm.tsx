import React from 'react';
import { LATEST_LAYOUTS, MAX_AGES, qualitiesFrom } from '../choices';
import { OPTIONS } from '../text/texts';
import type { LatestQuery } from '../types';
import { ChoicesForm, type Choice } from './ChoicesForm';
import type { FormProps } from './form';

const CHOICES: readonly Choice[] = [
  { option: 'layout', label: OPTIONS.layout, choices: LATEST_LAYOUTS },
  { option: 'maxAge', label: OPTIONS.maxAge, help: OPTIONS.maxAgeHelp, choices: MAX_AGES, open: true },
  { option: 'minQuality', label: OPTIONS.minQuality, choices: qualitiesFrom('suspect') },
];

/** Newest value of each series, as a table. */
export function LatestForm(props: FormProps<LatestQuery>) {
  return (
    <ChoicesForm {...props} lists={['kommunen', 'stations', 'properties', 'feeds']} preferredFeeds choices={CHOICES} />
  );
}
