import { Refused } from '../../../src/playground/slack/refused.js';

export const letters = (count: number) => 'x'.repeat(count);
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
export const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
export const option = (at: number) => ({ text: plain(`Option ${at}`), value: String(at) });
export const button = (more: object) => ({ type: 'button', text: plain('Go'), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const text = (more: object = {}) => ({ type: 'plain_text_input', ...more });
export const select = (more: object) => ({ type: 'static_select', options: [option(1)], ...more });
export const modal = (more: object) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Send'),
  blocks: [],
  ...more,
});

export function refusal(run: () => unknown): { code: string; messages: unknown } | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { messages } = (error.more['response_metadata'] ?? {}) as { messages?: unknown };
    return { code: error.code, messages };
  }
}
