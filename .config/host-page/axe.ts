import type { Page } from '@playwright/test';
import axeCore from 'axe-core';

/**
 * What axe finds, as short sentences. https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
 * @param part a selector of what is looked at; absent: the page
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const found = await axe.run(selector ?? document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, part);
}
