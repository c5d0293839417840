import {
  type DataFrame,
  dateTime,
  EventBusSrv,
  getDefaultTimeRange,
  LoadingState,
  type PanelProps,
} from '@grafana/data';
import type { LanguageChoice } from '../text/language';

/** What a test says of a panel; all else is as in a dashboard at rest. */
export interface Shown<Options> extends Partial<PanelProps<Options>> {
  readonly series?: DataFrame[];
  readonly annotations?: DataFrame[];
  /** Options other than the defaults. */
  readonly set?: Partial<Options>;
  /** The dashboard's range, ms. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** The props of a panel as Grafana gives them, for a reader of German. */
export function panelProps<Options extends { readonly language: LanguageChoice }>(
  defaults: Options,
  { series = [], annotations, set = {}, range, ...rest }: Shown<Options>
): PanelProps<Options> {
  const asked = range && { from: dateTime(range.from), to: dateTime(range.to) };
  const timeRange = { ...getDefaultTimeRange(), ...asked };
  return {
    ...{ id: 1, title: 'Panel', timeRange, timeZone: 'browser', width: 600, height: 400 },
    data: { state: LoadingState.Done, series, annotations, timeRange },
    options: { ...defaults, language: 'de', ...set },
    ...{ transparent: false, renderCounter: 0, fieldConfig: { defaults: {}, overrides: [] } },
    eventBus: new EventBusSrv(),
    ...{ onOptionsChange: jest.fn(), onFieldConfigChange: jest.fn(), onChangeTimeRange: jest.fn() },
    replaceVariables: (text) => text,
    ...rest,
  };
}
