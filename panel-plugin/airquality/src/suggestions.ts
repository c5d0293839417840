import { VisualizationSuggestionScore, type PanelData, type VisualizationSuggestionsBuilder } from '@grafana/data';
import { readIndex } from './data/readIndex';

export const PANEL_ID = 'smartregion-airquality-panel';

/** Grafana 13 shows its builder's data no more; there the panel is in the list of all, but not suggested. */
type Builder = VisualizationSuggestionsBuilder & { readonly data?: PanelData };

/** First among the suggestions for data that hold an index, and none for others. */
export const SUGGESTIONS = {
  getSuggestionsForData(builder: Builder): void {
    const series = builder.data?.series ?? [];
    if (readIndex(series).lack === null) {
      builder
        .getListAppender({ name: 'Luftqualität', pluginId: PANEL_ID, options: {} })
        .append({ score: VisualizationSuggestionScore.Best });
    }
  },
};
