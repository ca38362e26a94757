import type { SaidInReview } from '../../adaptive-cards/review.js';
import type { Review } from '../mentoring/review.js';
import { writingsForBoth } from '../mentoring/visible.js';
import { writingBy } from '../mentoring/writing.js';
import type { Snapshot } from '../ports/snapshot.js';
import { nameIn } from './agreement-view.js';

const both = ({ relationship: { mentee, mentor } }: Snapshot) =>
  [mentee, mentor].filter((person) => person !== null);

/** Who has answered, and not what. */
export const calledView = (snapshot: Snapshot, { id, calledBy }: Review) => ({
  relationship: snapshot.relationship.id,
  review: id,
  by: calledBy === null ? null : nameIn(snapshot, calledBy),
  answered: both(snapshot)
    .filter((person) => writingBy(snapshot.writings, 'review', person, id))
    .map((person) => nameIn(snapshot, person)),
});

/** What both have answered. To be shown only when they both have. */
export const saidIn = (snapshot: Snapshot, review: string): SaidInReview[] =>
  both(snapshot).flatMap((person) => {
    const said = writingBy(writingsForBoth(snapshot), 'review', person, review);
    return said ? [{ name: nameIn(snapshot, person), ...said.body }] : [];
  });
