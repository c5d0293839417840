import React from 'react';
import { CoreApp } from '@grafana/data';
import { LATEST_LAYOUTS, MAX_AGES, qualitiesFrom } from '../query/choices';
import { OPTIONS } from '../text/texts';
import type { LatestQuery } from '../types';
import { ChoicesForm, LABELLING, WORDING, type Choice } from './ChoicesForm';
import type { FormProps } from './form';

const CHOICES: readonly Choice[] = [
  { option: 'layout', label: OPTIONS.layout, choices: LATEST_LAYOUTS, drawn: true },
  WORDING,
  LABELLING,
  { option: 'maxAge', label: OPTIONS.maxAge, help: OPTIONS.maxAgeHelp, choices: MAX_AGES, open: true },
  { option: 'minQuality', label: OPTIONS.minQuality, choices: qualitiesFrom('suspect') },
];

/** Newest value of each series, as a table; for alert rules, which take no table, always as series. */
export function LatestForm(props: FormProps<LatestQuery>) {
  const choices = CHOICES.filter(({ drawn }) => !drawn || props.app !== CoreApp.UnifiedAlerting);
  return (
    <ChoicesForm {...props} lists={['kommunen', 'stations', 'properties', 'feeds']} preferredFeeds choices={choices} />
  );
}
