import type { Locator, Page } from '@playwright/test';
import { FormOnPage } from './contribution.ts';

/** Opens the form with the rich field empty and focused. */
export async function openField(page: Page): Promise<{ form: FormOnPage; field: Locator }> {
  const form = new FormOnPage(page);
  await form.open();
  const field = await form.richText();
  await field.click();
  return { form, field };
}

/** The words selected in the page. */
export const selected = (page: Page) => page.evaluate(() => String(getSelection()));

/** Pastes data of these types at the caret. */
export const paste = (field: Locator, data: Record<string, string>) =>
  field.evaluate((element, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
