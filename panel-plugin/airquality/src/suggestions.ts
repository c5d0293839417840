import { VisualizationSuggestionScore, type VisualizationSuggestionsBuilder } from '@grafana/data';
import { readIndex } from './data/readIndex';

export const PANEL_ID = 'smartregion-airquality-panel';

/** First among the suggestions for data that hold an index, and none for others. */
export const SUGGESTIONS = {
  getSuggestionsForData(builder: VisualizationSuggestionsBuilder): void {
    const series = builder.data?.series ?? [];
    if (readIndex(series).lack === null) {
      builder
        .getListAppender({ name: 'Luftqualität', pluginId: PANEL_ID, options: {} })
        .append({ score: VisualizationSuggestionScore.Best });
    }
  },
};
