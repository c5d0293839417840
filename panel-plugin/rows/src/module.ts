import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { addOptions, optionsOf, type Options } from './options';
import { RowsPanel } from './RowsPanel';
import { SUGGESTIONS } from './suggestions';

/** What a cell says; how a drawing would be coloured and scaled has no meaning here. */
const WITH = [
  FieldConfigProperty.DisplayName,
  FieldConfigProperty.Unit,
  FieldConfigProperty.Decimals,
  FieldConfigProperty.Mappings,
  FieldConfigProperty.Links,
];
const WITHOUT = Object.values(FieldConfigProperty).filter((property) => !WITH.includes(property));

export const plugin = new PanelPlugin<Options>(withTitle(RowsPanel))
  .useFieldConfig({ disableStandardOptions: WITHOUT })
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
