/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from '@playwright/test';

/** Wider than a screen, or cut in a cell: what a reader of a narrow screen does not see. */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement;
    if (wide.scrollWidth > wide.clientWidth) {
      found.push(`the page is ${wide.scrollWidth} px wide`);
    }
    for (const panel of document.querySelectorAll('[data-viz-panel-key]')) {
      const { left, right } = panel.getBoundingClientRect();
      const title = panel.querySelector('h2')?.textContent ?? panel.getAttribute('data-viz-panel-key');
      for (const grid of panel.querySelectorAll('[role="grid"], [role="table"]')) {
        if (grid.scrollWidth > grid.clientWidth + 1) {
          found.push(`${title}: the table is ${grid.scrollWidth} px wide in ${grid.clientWidth} px`);
        }
      }
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const own = node.parentElement!;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const style = getComputedStyle(own);
        // Grafana shortens the name of a panel, and shows it whole on demand.
        if (
          own.closest('h2') ||
          box.width < 2 ||
          style.visibility === 'hidden' ||
          own.closest('[aria-hidden="true"], .sr-only, [data-heard-only]')
        ) {
          continue;
        }
        const cell = own.closest('[role="gridcell"], [role="columnheader"], [role="cell"]');
        const frame = cell?.getBoundingClientRect();
        const isCut =
          box.right > right + 1 ||
          box.left < left - 1 ||
          (frame !== undefined && (box.right > frame.right + 1 || box.bottom > frame.bottom + 1)) ||
          (style.textOverflow === 'ellipsis' && own.scrollWidth > own.clientWidth + 1);
        if (isCut) {
          found.push(`${title}: „${node.textContent!.trim().slice(0, 60)}“ is cut`);
        }
      }
    }
    return [...new Set(found)];
  });
}

/** The smallest type of words in the panels, px. */
export async function smallestType(page: Page): Promise<{ readonly size: number; readonly words: string }> {
  return page.evaluate(() => {
    let smallest = { size: Infinity, words: '' };
    for (const panel of document.querySelectorAll('[data-viz-panel-key]')) {
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const own = node.parentElement!;
        const isSeen = range.getBoundingClientRect().width > 1 && getComputedStyle(own).visibility !== 'hidden';
        const size = parseFloat(getComputedStyle(own).fontSize);
        if (isSeen && size < smallest.size && node.textContent!.trim() !== '') {
          smallest = { size, words: node.textContent!.trim() };
        }
      }
    }
    return smallest;
  });
}

/** Every text that a chart paints, by the id of its panel: Grafana draws its axes on canvases. */
export async function recordPainted(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = new WeakMap<HTMLCanvasElement, Map<string, string>>();
    const fillText = CanvasRenderingContext2D.prototype.fillText;
    const clearRect = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      painted.delete(this.canvas);
      return clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function (...args) {
      const words = painted.get(this.canvas) ?? new Map<string, string>();
      const { e, f } = this.getTransform();
      words.set(`${args[1] + e}|${args[2] + f}`, args[0]);
      painted.set(this.canvas, words);
      return fillText.apply(this, args);
    };
    Object.assign(window, { paintedOn: (canvas: HTMLCanvasElement) => [...(painted.get(canvas)?.values() ?? [])] });
  });
}

/** After recordPainted. */
export async function paintedIn(page: Page, panelId: number): Promise<string[]> {
  return page.evaluate((id) => {
    const canvases = document.querySelectorAll<HTMLCanvasElement>(`[data-viz-panel-key="panel-${id}"] canvas`);
    const { paintedOn } = window as unknown as { paintedOn: (canvas: HTMLCanvasElement) => string[] };
    return [...canvases].flatMap(paintedOn);
  }, panelId);
}
