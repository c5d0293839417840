import { PanelPlugin } from '@grafana/data';
import { AirQualityPanel } from './AirQualityPanel';
import { addOptions, type Options } from './options';

export const plugin = new PanelPlugin<Options>(AirQualityPanel).setPanelOptions(addOptions);
