import React from 'react';
import { AHEADS, DEFAULT_PROPERTY, FORECAST_LAYOUTS, ISSUES, LEADS, qualitiesFrom } from '../query/choices';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { wordsOf } from '../query/query';
import { OPTIONS } from '../text/texts';
import type { ForecastQuery } from '../types';
import { ChoicesForm, LABELLING, WORDING, type Choice } from './ChoicesForm';
import type { FormProps } from './form';
import { OptionSelect } from './OptionSelect';
import { OptionSwitch } from './OptionSwitch';
import { TextInput } from './TextInput';

const LAYOUT: Choice = { option: 'layout', label: OPTIONS.layout, choices: FORECAST_LAYOUTS };
const ISSUED: Choice = {
  option: 'issued',
  label: OPTIONS.issued,
  help: OPTIONS.issuedHelp,
  choices: ISSUES,
  open: true,
};
const QUALITY: Choice = { option: 'minQuality', label: OPTIONS.minQuality, choices: qualitiesFrom('suspect') };

/** What is forecast, which run of it, and what was then measured. */
export function ForecastForm(props: FormProps<ForecastQuery>) {
  const { query, onEdit, onChoose, onRun } = props;
  const isCourse = query.layout !== 'table';
  const compared = !isCourse || query.compare !== false;
  return (
    <ChoicesForm
      {...props}
      lists={['kommunen', 'stations', 'properties', 'feeds']}
      defaultProperty={DEFAULT_PROPERTY}
      forecast
      choices={isCourse ? [LAYOUT, ISSUED, LABELLING, QUALITY] : [LAYOUT, WORDING, QUALITY]}
      further={[
        query.lead !== undefined && `${query.lead} h`,
        wordsOf(AHEADS, textOf(query.ahead), readersLanguage()),
        query.reference,
      ]}
    >
      {isCourse && query.issued === 'lead' && (
        <OptionSelect
          label={OPTIONS.lead}
          help={OPTIONS.leadHelp}
          choices={LEADS}
          value={textOf(query.lead)}
          open
          onChange={(hours) => onChoose({ lead: hoursOf(hours) })}
        />
      )}
      {isCourse && (
        <OptionSelect
          label={OPTIONS.ahead}
          help={OPTIONS.aheadHelp}
          choices={AHEADS}
          value={textOf(query.ahead)}
          open
          onChange={(hours) => onChoose({ ahead: hoursOf(hours) })}
        />
      )}
      {isCourse && (
        <OptionSwitch
          label={OPTIONS.measured}
          help={OPTIONS.measuredHelp}
          value={compared}
          onChange={(on) => onChoose({ compare: on ? undefined : false })}
        />
      )}
      {compared && (
        <TextInput
          label={OPTIONS.reference}
          help={OPTIONS.referenceHelp}
          placeholder={OPTIONS.referenceDefault}
          value={query.reference}
          onChange={(reference) => onEdit({ reference })}
          onBlur={onRun}
        />
      )}
    </ChoicesForm>
  );
}

const textOf = (hours: number | undefined) => (hours === undefined ? undefined : String(hours));

/** What is typed and no number means the hub's default. */
function hoursOf(typed: string | undefined): number | undefined {
  const hours = Number(typed?.replace(',', '.'));
  return Number.isFinite(hours) ? hours : undefined;
}
