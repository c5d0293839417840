import {
  type DataFrame,
  type PanelData,
  VisualizationSuggestionScore,
  type VisualizationSuggestionsBuilder,
} from '@grafana/data';

/** Grafana 13 shows its builder's data no more; there a panel is in the list of all, but not suggested. */
type Builder = VisualizationSuggestionsBuilder & { readonly data?: PanelData };

/** One way in which a panel may show the data at hand. */
export interface Preset {
  readonly name: string;
  readonly options: object;
}

/**
 * First among the suggestions for data that a panel can draw, and none for others.
 * @param presets ways to draw these frames, best first; none where the panel cannot
 */
export function suggestFor(pluginId: string, presets: (series: readonly DataFrame[]) => readonly Preset[]) {
  return {
    getSuggestionsForData(builder: Builder): void {
      for (const { name, options } of presets(builder.data?.series ?? [])) {
        builder.getListAppender({ name, pluginId, options }).append({ score: VisualizationSuggestionScore.Best });
      }
    },
  };
}
