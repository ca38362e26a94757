import type { Locator, Page } from 'playwright-core';

/** What one person does in their half of the page. */
export interface Hands {
  pane: Locator;
  says(text: string): Promise<void>;
  presses(name: string): Promise<void>;
  /** The form that lies open: Slack's window, or the newest card on Teams. */
  form(): Locator;
  fillsWhatIsOpen(): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  goesToTheRoom(): Promise<void>;
  closesWindow(): Promise<void>;
}

export function hands(page: Page, nth: 0 | 1, on: 'slack' | 'teams'): Hands {
  const pane = page.locator('.pane').nth(nth);
  const form = () => pane.locator(on === 'slack' ? '.sl-modal' : '.tm-message').last();
  return {
    pane,
    form,
    says: async (text) => {
      const box = pane.locator('.composer input');
      await box.fill(text);
      await box.press('Escape');
      await box.press('Enter');
    },
    presses: async (name) => pane.getByRole('button', { name, exact: true }).last().click(),
    fillsWhatIsOpen: () => fillAll(form()),
    sees: async (text) => pane.getByText(text).last().waitFor(),
    goesToTheRoom: () => pane.locator('.talk-button', { hasText: 'mentoring-' }).first().click(),
    closesWindow: async () => {
      const close = pane.locator('.sl-x');
      if ((await close.count()) > 0) await close.last().click();
    },
  };
}

/** Writes something in every box that is empty, and ticks the first choice where none is. */
async function fillAll(form: Locator): Promise<void> {
  for (const box of await form.locator('textarea').all()) {
    if ((await box.inputValue()) === '') await box.fill('Grow in confidence, one step at a time.');
  }
  const groups = form.locator('fieldset, .ac-choiceSetInput-multiSelect, .ac-choiceSetInput-expanded');
  for (const group of await groups.all()) {
    const none = (await group.locator('input:checked').count()) === 0;
    if (none && (await group.locator('input').count()) > 0) await group.locator('input').first().check();
  }
}
