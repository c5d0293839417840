import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { addOptions, optionsOf, type Options } from './options';
import { RosePanel } from './RosePanel';
import { SUGGESTIONS } from './suggestions';

/** Rings, steps and shades follow from the figures; a rose has no axis that one of these would set. */
const WITHOUT = [
  ...[FieldConfigProperty.Color, FieldConfigProperty.Thresholds, FieldConfigProperty.Mappings],
  ...[FieldConfigProperty.Min, FieldConfigProperty.Max, FieldConfigProperty.NoValue, FieldConfigProperty.Filterable],
];

export const plugin = new PanelPlugin<Options>(withTitle(RosePanel))
  .useFieldConfig({ disableStandardOptions: WITHOUT })
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
