import { PanelPlugin } from '@grafana/data';
import { withTitle } from '../../shared/src/view/withTitle';
import { AirQualityPanel } from './AirQualityPanel';
import { addOptions, optionsOf, type Options } from './options';
import { SUGGESTIONS } from './suggestions';

export const plugin = new PanelPlugin<Options>(withTitle(AirQualityPanel))
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
