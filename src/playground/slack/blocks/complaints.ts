import type { z } from 'zod';

export interface Complaint {
  path: PropertyKey[];
  says: string;
}

type Issue = z.core.$ZodIssue;

/** Slack's own wording, for example `[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]`. */
export function worded({ path, says }: Complaint, root: string): string {
  return `[ERROR] ${says} [json-pointer:${[root, ...path.map(String)].join('/')}]`;
}

export function complaint(issue: Issue, given: unknown): Complaint {
  const path = [...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return { path, says: `invalid additional property: ${issue.keys.join(', ')}` };
  }
  if (at(given, path) === undefined) {
    return { path: path.slice(0, -1), says: `missing required field: ${String(path.at(-1))}` };
  }
  if (issue.code === 'invalid_union') return { path, says: `unsupported type: ${String(at(given, path))}` };
  return { path, says: sizeComplaint(issue) ?? issue.message.toLowerCase() };
}

function sizeComplaint(issue: Issue): string | null {
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `must be less than ${Number(issue.maximum) + 1} characters`
      : `no more than ${issue.maximum} items allowed`;
  }
  if (issue.code !== 'too_small') return null;
  return issue.origin === 'string'
    ? `must be more than ${Number(issue.minimum) - 1} characters`
    : `no fewer than ${issue.minimum} items allowed`;
}

function at(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner && typeof inner === 'object' ? Reflect.get(inner, key) : undefined),
    given,
  );
}
