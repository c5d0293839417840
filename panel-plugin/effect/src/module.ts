import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { EffectPanel } from './EffectPanel';
import { addOptions, optionsOf, type Options } from './options';
import { SUGGESTIONS } from './suggestions';

/** What of Grafana's field settings this panel heeds. */
const HEEDED = [
  FieldConfigProperty.Unit,
  FieldConfigProperty.Decimals,
  FieldConfigProperty.DisplayName,
  FieldConfigProperty.Links,
];

export const plugin = new PanelPlugin<Options>(withTitle(EffectPanel))
  .useFieldConfig({
    disableStandardOptions: Object.values(FieldConfigProperty).filter((property) => !HEEDED.includes(property)),
  })
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
