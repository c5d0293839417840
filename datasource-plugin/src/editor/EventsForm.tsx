import React from 'react';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { EVENT_LAYOUTS, KINDS, options, SEVERITIES } from '../query/choices';
import { EDITOR, OPTIONS, say } from '../text/texts';
import type { EventsQuery } from '../types';
import { ChoicesForm, WORDING, type Choice } from './ChoicesForm';
import type { FormProps } from './form';
import { ListSelect } from '../selection/ListSelect';
import { OptionSwitch } from './OptionSwitch';
import { useStyles } from '../look/styles';

const CHOICES: readonly Choice[] = [
  { option: 'layout', label: OPTIONS.layout, choices: EVENT_LAYOUTS },
  WORDING,
  { option: 'minSeverity', label: OPTIONS.minSeverity, choices: SEVERITIES },
];

/** What happens where: to be drawn over curves, or as a table. */
export function EventsForm(props: FormProps<EventsQuery>) {
  const styles = useStyles();
  const { query, onChoose } = props;
  const kinds = (
    <div className={styles.row}>
      <ListSelect
        label={say(OPTIONS.kinds)}
        chosen={query.kinds ?? []}
        options={options(KINDS, readersLanguage())}
        loading={false}
        placeholder={say(EDITOR.all)}
        onChange={(chosen) => onChoose({ kinds: chosen })}
      />
    </div>
  );
  return (
    <ChoicesForm
      {...props}
      lists={['kommunen', 'feeds']}
      choices={CHOICES}
      further={[query.active && say(OPTIONS.active)]}
      beside={kinds}
    >
      <OptionSwitch
        label={OPTIONS.active}
        help={OPTIONS.activeHelp}
        value={query.active}
        onChange={(active) => onChoose({ active })}
      />
    </ChoicesForm>
  );
}
