import { refusals } from './refusal.js';
import type { Answer } from './http.js';

export interface Fault {
  /** As the ledger names the call, e.g. `POST activities`; every call when absent. */
  method?: string;
  /** Only in this conversation. */
  conversation?: string;
  kind: 'slow' | 'hang' | 'http' | '429' | 'lose-reply';
  status?: number;
  code?: string;
  /** How slow, or for how long a 429 asks to wait; a 429 without it says nothing. */
  ms?: number;
  times?: number;
}

export interface Faults {
  add: (fault: Fault) => void;
  clear: () => void;
  take: (method: string, conversation: string | null) => Fault | null;
}

export function plannedFaults(): Faults {
  let planned: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => planned.push({ fault, left: fault.times ?? 1 }),
    clear: () => (planned = []),
    take(method, conversation) {
      const next = planned.find(({ fault }) => strikes(fault, method, conversation));
      if (!next) return null;
      next.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return next.fault;
    },
  };
}

function strikes(fault: Fault, method: string, conversation: string | null): boolean {
  return (
    (fault.method === undefined || fault.method === method) &&
    (fault.conversation === undefined || fault.conversation === conversation)
  );
}

/** What goes out instead of the service's answer; `null` when the service does its work all the same. */
export function faultAnswer(fault: Fault): Answer | null {
  if (fault.kind === 'slow' || fault.kind === 'lose-reply') return null;
  if (fault.kind === 'hang') return { status: 0, body: null };
  const status = fault.kind === '429' ? 429 : (fault.status ?? 500);
  const [code, [, message]] =
    Object.entries(refusals).find(([, [known]]) => known === status) ?? serviceError;
  const wait = fault.kind === '429' ? fault.ms : undefined;
  return {
    status,
    body: { error: { code: fault.code ?? code, message } },
    headers: wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait / 1000)) },
  };
}

const serviceError = ['ServiceError', refusals.ServiceError] as const;
