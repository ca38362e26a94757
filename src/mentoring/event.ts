/** What happened in a relationship. `handlers/announce.ts` decides who is told; the audit trail keeps the kind. */
export type Event =
  | { kind: 'invited'; by: string }
  /** What asked the other did not arrive: `by`, who invited, gets a code to pass on. */
  | { kind: 'returned'; by: string }
  | { kind: 'joined'; by: string }
  | { kind: 'accepted'; by: string }
  | { kind: 'declined'; by: string }
  | { kind: 'ended'; by: string }
  | { kind: 'stepSaved'; by: string; step: string }
  /** Something was written, and every shared question has an answer. */
  | { kind: 'filled'; by: string }
  | { kind: 'handedOver'; by: string; step: string }
  | { kind: 'proposed'; by: string; round: number }
  | { kind: 'discussed'; by: string; text: string }
  | { kind: 'signed'; by: string }
  | { kind: 'stands'; by: string }
  | { kind: 'reminded'; person: string; nudge: string };
