import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { addOptions, optionsOf, type Options } from './options';
import { SUGGESTIONS } from './suggestions';
import { WeatherPanel } from './WeatherPanel';

/** The unit decides what a number means; a name may say which quantity it is; links stand in the hint of an hour. */
const HEEDED: readonly FieldConfigProperty[] = [
  FieldConfigProperty.Unit,
  FieldConfigProperty.DisplayName,
  FieldConfigProperty.Links,
];

export const plugin = new PanelPlugin<Options>(withTitle(WeatherPanel))
  .setPanelOptions(addOptions)
  .useFieldConfig({ disableStandardOptions: Object.values(FieldConfigProperty).filter((one) => !HEEDED.includes(one)) })
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
