import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { LimitsPanel } from './LimitsPanel';
import { addOptions, optionsOf, type Options } from './options';
import { SUGGESTIONS } from './suggestions';

/** Units, digits and thresholds are the law's; links on the days are the reader's. */
const OF_THE_LAW = Object.values(FieldConfigProperty).filter((property) => property !== FieldConfigProperty.Links);

export const plugin = new PanelPlugin<Options>(withTitle(LimitsPanel))
  .setPanelOptions(addOptions)
  .useFieldConfig({ disableStandardOptions: OF_THE_LAW })
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
