/** What Slack answers instead of doing it: `{ ok: false, error: code, …more }`. */
export class Refused extends Error {
  readonly code: string;
  readonly more: Record<string, unknown>;

  constructor(code: string, more: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}
