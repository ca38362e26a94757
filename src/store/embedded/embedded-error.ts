export type EmbeddedProblem =
  | 'in-use'
  | 'no-binaries'
  | 'no-account'
  | 'not-ours'
  | 'unreachable'
  | 'missing'
  | 'did-not-start'
  | 'did-not-stop';

/** Our own database server cannot be had; the message is written for whoever started the bot. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  readonly problem: EmbeddedProblem;

  constructor(problem: EmbeddedProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
