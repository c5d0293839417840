import { PanelPlugin } from '@grafana/data';
import { addOptions, optionsOf, type Options } from './options';
import { ParkingPanel } from './ParkingPanel';
import { SUGGESTIONS } from './suggestions';

export const plugin = new PanelPlugin<Options>(ParkingPanel)
  .setPanelOptions(addOptions)
  .setMigrationHandler(({ options }) => optionsOf(options))
  .setSuggestionsSupplier(SUGGESTIONS);
