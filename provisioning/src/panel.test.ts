import { generatedDashboards } from '../generate';

interface SavedPanel {
  readonly type: string;
  readonly title: string;
  readonly options?: { readonly language?: string };
  readonly targets?: readonly { readonly language?: string }[];
  readonly fieldConfig?: {
    readonly defaults: { readonly min?: number; readonly custom?: { readonly drawStyle?: string } };
  };
}

const all = [...generatedDashboards()].filter(([path]) => path.endsWith('.json'));
const dashboards = all.map(([path, text]): readonly [string, 'de' | 'en', readonly SavedPanel[]] => [
  path,
  /[/\\]en[/\\]/.test(path) ? 'en' : 'de',
  (JSON.parse(text) as { panels: SavedPanel[] }).panels,
]);

test.each(dashboards)(
  '%s: what the panels say is in the language of the board (%s), as what the hub says',
  (_, language, panels) => {
    for (const { type, title, options, targets = [] } of panels) {
      const own = /^smartregion-/.test(type) ? [options?.language] : [];
      const others = [...targets.map((target) => target.language), ...own]
        .map(String)
        .filter((one) => one !== language);
      expect([title, others]).toEqual([title, []]);
    }
  }
);

test('bars begin at zero: they are as long as what they stand for', () => {
  const bars = dashboards.flatMap(([path, , panels]) =>
    panels.flatMap(({ title, fieldConfig }) =>
      fieldConfig?.defaults.custom?.drawStyle === 'bars' ? [[path, title, fieldConfig.defaults.min]] : []
    )
  );
  expect(bars.length).toBeGreaterThan(6);
  expect(bars.filter(([, , min]) => min !== 0)).toEqual([]);
});
