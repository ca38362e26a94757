import type { PulseView, WaysView } from '../../adaptive-cards/pulse.js';
import { valueAt, type Agreement } from '../mentoring/agreement.js';
import type { Worry } from '../mentoring/pulse.js';
import { Refusal } from '../mentoring/refusal.js';
import { roleOf } from '../mentoring/relationship.js';
import type { Snapshot } from '../ports/snapshot.js';
import { otherName } from './agreement-view.js';

export function pulseView(snapshot: Snapshot, person: string): PulseView {
  const { relationship } = snapshot;
  const role = roleOf(relationship, person);
  if (!role) throw new Refusal('notYours');
  return { relationship: relationship.id, other: otherName(snapshot, person), role };
}

export const waysView = (snapshot: Snapshot, person: string, found: readonly Worry[]): WaysView => ({
  ...pulseView(snapshot, person),
  found,
  agreed: supportAgreed(snapshot.agreement),
  coordinators:
    snapshot.coordinators.length === 0 ? null : snapshot.coordinators.map(({ name }) => name).join(', '),
});

/** who is there for the mentor, in the words that both have signed; a version that lies open is not that yet. */
function supportAgreed(agreement: Agreement | null): string | null {
  const says = agreement?.state === 'signed' ? valueAt(agreement, 'supervision') : null;
  return typeof says === 'string' && says !== '' ? says : null;
}
