import { PanelPlugin } from '@grafana/data';
import { AirQualityPanel } from './AirQualityPanel';
import { addOptions, optionsOf, type Options } from './options';
import { SUGGESTIONS } from './suggestions';

export const plugin = new PanelPlugin<Options>(AirQualityPanel)
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
