import React, { type ReactNode } from 'react';
import { readersLanguage, type Text } from '../../../panel-plugin/shared/src/text/language';
import type { ListName } from '../selection/catalogue';
import { LABELS, WORDINGS, type Choices } from '../query/choices';
import { isTable, wordsOf } from '../query/query';
import { OPTIONS } from '../text/texts';
import type { HubQuery } from '../types';
import type { FormProps } from './form';
import { Options } from './Options';
import { OptionSelect } from './OptionSelect';
import { SelectionFields } from '../selection/SelectionFields';

/** An option that is one of a few words. */
export interface Choice {
  /** Key of the query. */
  option: string;
  label: Text;
  help?: Text;
  choices: Choices<string>;
  /** Whether values outside the list may be typed. */
  open?: boolean;
  /** Says how an answer is shown, and nothing to what Grafana calculates with. */
  drawn?: boolean;
}

/** How a table is worded. */
export const WORDING: Choice = {
  option: 'wording',
  label: OPTIONS.wording,
  help: OPTIONS.wordingHelp,
  choices: WORDINGS,
  drawn: true,
};

/** Which labels series have. */
export const LABELLING: Choice = {
  option: 'labels',
  label: OPTIONS.labels,
  help: OPTIONS.labelsHelp,
  choices: LABELS,
};

interface Props<Query extends HubQuery> extends FormProps<Query> {
  lists: readonly ListName[];
  /** See SelectionFields. */
  defaultProperty?: { id: string; words: Text };
  preferredFeeds?: boolean;
  forecast?: boolean;
  choices: readonly Choice[];
  /** What was chosen beside them, in words. */
  further?: readonly (string | undefined | false)[];
  /** Further lists, above the options. */
  beside?: ReactNode;
  /** Further options. */
  children?: ReactNode;
}

/** A selection, and below it options that are one of a few words each. */
export function ChoicesForm<Query extends HubQuery>(props: Props<Query>) {
  const {
    datasource,
    query,
    lists,
    defaultProperty,
    preferredFeeds,
    forecast,
    choices,
    further = [],
    beside,
    children,
    onChoose,
  } = props;
  const language = readersLanguage();
  const offered = choices.filter((choice) => choice !== WORDING || isTable(query));
  const values = new Map<string, unknown>(Object.entries(query));
  const valueOf = ({ option }: Choice) => values.get(option) as string | undefined;
  const choose = (change: Record<string, unknown>) => onChoose(change as Partial<Query>);
  return (
    <>
      <SelectionFields
        datasource={datasource}
        selection={query}
        lists={lists}
        defaultProperty={defaultProperty}
        preferredFeeds={preferredFeeds}
        forecast={forecast}
        ofQuery
        onChange={(selection) => onChoose(selection as Partial<Query>)}
      />
      {beside}
      <Options chosen={[...offered.map((choice) => wordsOf(choice.choices, valueOf(choice), language)), ...further]}>
        {offered.map((choice) => (
          <OptionSelect
            key={choice.option}
            label={choice.label}
            help={choice.help}
            choices={choice.choices}
            value={valueOf(choice)}
            open={choice.open}
            onChange={(value) => choose({ [choice.option]: value })}
          />
        ))}
        {children}
      </Options>
    </>
  );
}
