import type { EditorSpec } from './show-editor';
import type { PanelSpec } from './show-panel';

/** What the page offers to its tests. */
declare global {
  interface Window {
    showPanel: (spec: PanelSpec) => Promise<void>;
    showEditor: (spec: EditorSpec) => Promise<void>;
    /** Takes away what is shown, for whoever comes next. */
    clear: () => void;
  }
}
