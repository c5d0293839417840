import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { addOptions, optionsOf, type Options } from './options';
import { ParkingPanel } from './ParkingPanel';
import { SUGGESTIONS } from './suggestions';

/** Figures are whole spaces; links in the hint of a space are the reader's. */
const WITHOUT = Object.values(FieldConfigProperty).filter((property) => property !== FieldConfigProperty.Links);

export const plugin = new PanelPlugin<Options>(withTitle(ParkingPanel))
  .useFieldConfig({ disableStandardOptions: WITHOUT })
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
