import type { Locator } from '@playwright/test';

/** Texts that are cut off, stand outside the panel or make it scroll. */
export function clippedTexts(panel: Locator): Promise<string[]> {
  return panel.evaluate((root) => {
    const frame = root.getBoundingClientRect();
    const problems: string[] = [];
    for (const element of root.querySelectorAll('*')) {
      const text = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
      );
      const style = getComputedStyle(element);
      // For screen readers alone.
      // The browser itself lays out the list of a choice.
      if (element.closest('[data-heard-only], option')) {
        continue;
      }
      if (text.length > 0) {
        const range = document.createRange();
        range.selectNodeContents(element);
        const box = range.getBoundingClientRect();
        const isDrawn = range.getClientRects().length > 0;
        const outside =
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1;
        if (isDrawn && outside) {
          problems.push(`outside: ${element.textContent}`);
        }
      }
      const scrolls = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (element instanceof HTMLElement && style.overflow !== 'visible' && scrolls) {
        problems.push(`cut or scrolling: ${element.textContent?.slice(0, 80)}`);
      }
    }
    return problems;
  });
}

/** Texts that run into each other. */
export function overlappingTexts(panel: Locator): Promise<string[]> {
  return panel.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const boxes: { text: string; box: DOMRect }[] = [];
    const cutBy = (element: Element | null, box: DOMRect): DOMRect => {
      if (!element) {
        return box;
      }
      const frame = element.getBoundingClientRect();
      const [top, bottom] = [Math.max(box.top, frame.top), Math.min(box.bottom, frame.bottom)];
      const visible = new DOMRect(box.left, top, box.width, Math.max(0, bottom - top));
      return cutBy(element.parentElement, getComputedStyle(element).overflow === 'visible' ? box : visible);
    };
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      if (text) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const { parentElement } = walker.currentNode;
        // What is folded away (details) has a place, but nobody sees it.
        if (parentElement?.closest('[data-heard-only], option') || !parentElement?.checkVisibility()) {
          continue;
        }
        boxes.push(...[...range.getClientRects()].map((box) => ({ text, box: cutBy(parentElement, box) })));
      }
    }
    // Lines may share a pixel or two of their leading.
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.35 * Math.min(a.height, b.height);
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`"${a.text}" and "${b.text}"`] : []))
    );
  });
}

/** Texts below the contrast of WCAG 2.1 AA (4.5, large type 3) as they are painted, with the figure. */
export function faintTexts(panel: Locator): Promise<string[]> {
  return panel.evaluate((root) => {
    type Rgba = [number, number, number, number];
    const parse = (color: string): Rgba => {
      const [r = 0, g = 0, b = 0, a = 1] = (/^rgb/.test(color) ? color.match(/[\d.]+/g)! : [0, 0, 0, 0]).map(Number);
      return [r, g, b, a];
    };
    const over = ([r, g, b, a]: Rgba, ground: Rgba): Rgba => [
      r * a + ground[0] * (1 - a),
      g * a + ground[1] * (1 - a),
      b * a + ground[2] * (1 - a),
      1,
    ];
    const groundOf = (element: Element | null): Rgba => {
      if (!element) {
        return [255, 255, 255, 1];
      }
      const own = parse(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const luminance = ([r, g, b]: Rgba) => {
      const [x, y, z] = [r, g, b].map((c) =>
        c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4
      );
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    /** The shape that the middle of a drawn text is painted on. */
    const shapeUnder = (text: Element): Rgba | undefined => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const isUnder = (shape: Element) => {
        const box = shape.getBoundingClientRect();
        const isEarlier = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isEarlier && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      };
      const shapes = [...(text.closest('svg')?.querySelectorAll('path, rect, circle, polygon, ellipse') ?? [])];
      const fills = shapes.filter((shape) => !shape.closest('pattern, clipPath, mask') && isUnder(shape));
      return fills
        .map((shape) => parse(getComputedStyle(shape).fill))
        .filter((fill) => fill[3] === 1)
        .at(-1);
    };
    const problems: string[] = [];
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('[data-heard-only], title')) {
        continue;
      }
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
      );
      if (!hasText) {
        continue;
      }
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGElement;
      // Letters with a rim stand on it.
      const rim = style.paintOrder.startsWith('stroke') ? parse(style.stroke) : undefined;
      const ground = (isDrawn && (rim ?? shapeUnder(element))) || groundOf(element.closest('svg') ?? element);
      const ink = over(parse(isDrawn ? style.fill : style.color), ground);
      const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
      const ratio = (light! + 0.05) / (dark! + 0.05);
      if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) {
        problems.push(`${ratio.toFixed(2)}: ${element.textContent}`);
      }
    }
    return problems;
  });
}

/** Elements that move by themselves. */
export function movingElements(panel: Locator): Promise<string[]> {
  return panel.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map((element) => element.outerHTML.slice(0, 80))
  );
}
