import { conflictDeclared } from '../../../adaptive-cards/conflict.js';
import { coordinatorAsked, lineManagerAsked } from '../../../adaptive-cards/coordinator.js';
import { meetingAhead, meetingMoved, meetingSet } from '../../../adaptive-cards/first-meeting.js';
import { goingOn, goingOnPassed, meetSoon, youDoNotGoOn, youGoOn } from '../../../adaptive-cards/going-on.js';
import { readinessAsked } from '../../../adaptive-cards/readiness.js';
import { rematch } from '../../../adaptive-cards/rematch.js';
import { trainingSaid } from '../../../adaptive-cards/training.js';
import { otherOf } from '../../mentoring/relationship.js';
import { writingsForBoth } from '../../mentoring/visible.js';
import { writingBy } from '../../mentoring/writing.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { meetingViewOf, nameIn, otherName, wordsOf } from '../agreement-view.js';
import type { EventOf, Tellers } from './tellers.js';
import { toCoordinators, toEach, toRoom, type Told } from './to-room.js';

/** What happens while two people get to know each other, and what each says at any time. */
export const chemistryTellers = {
  meetingSet: (event, snapshot) => meetingTold(snapshot, event),
  mindGiven: ({ by }, snapshot) => askedAsWell(snapshot, by),
  // The other's question stays open: they can still say, alone, that they would rather not.
  begun: ({ by }, snapshot) =>
    questionPassed(snapshot).filter(({ to }) => 'person' in to && to.person === by),
  goingOn: (_, snapshot) => [...questionPassed(snapshot), ...onTheyGo(snapshot)],
  notGoingOn: (_, snapshot) => [
    ...questionPassed(snapshot),
    ...noMore(snapshot),
    // H-04: the fact, so that a new match can be looked for; not who said what.
    ...toCoordinators(snapshot, 'rematch', rematch),
  ],
  conflictDeclared: ({ by }, snapshot) => conflictTold(snapshot, by),
  trainingSaid: ({ by }, snapshot) => trainingTold(snapshot, by),
  readinessTicked: () => [],
  coordinatorAsked: (event, snapshot) => coordinatorTold(snapshot, event),
  lineManagerAsked: (event, snapshot) => [lineManagerTold(snapshot, event)],
} as const satisfies Partial<Tellers>;

/** H-07: before the first meeting, to the mentor alone. */
export function readinessWanted(snapshot: Snapshot): Told[] {
  const { mentor } = snapshot.relationship;
  const { readiness, readinessRequired: required = false } = snapshot.framework;
  if (mentor === null || readiness.length === 0) return [];
  const view = { relationship: snapshot.relationship.id, other: otherName(snapshot, mentor), required };
  const card = readinessAsked(wordsOf(snapshot, mentor), view);
  return [{ to: { person: mentor }, slot: 'readiness', how: 'post', card }];
}

/** What the bot begins by itself while they get to know each other. */
export function remindChemistry(
  kind: 'meetSoon' | 'meetingAhead' | 'goingOn',
  snapshot: Snapshot,
  person: string,
): Told {
  const words = wordsOf(snapshot, person);
  const view = { relationship: snapshot.relationship.id, other: otherName(snapshot, person) };
  switch (kind) {
    case 'meetSoon':
      return { to: { person }, slot: 'meetSoon', how: 'post', card: meetSoon(words, view) };
    case 'meetingAhead': {
      const meeting = {
        ...meetingViewOf(snapshot),
        other: view.other,
        checklist: snapshot.framework.chemistry,
      };
      return { to: { person }, slot: 'meetingAhead', how: 'post', card: meetingAhead(words, meeting) };
    }
    case 'goingOn':
      return { to: { person }, slot: 'goingOn', how: 'post', card: goingOn(words, view) };
  }
}

const meetingSlot = (at: { toString(): string }) => `meeting ${at.toString()}`;

function meetingTold(snapshot: Snapshot, { by, before }: EventOf['meetingSet']): Told[] {
  const view = { ...meetingViewOf(snapshot), by: nameIn(snapshot, by), moved: before !== null };
  return [
    ...(before ? toRoom(snapshot, { slot: meetingSlot(before), how: 'change' }, meetingMoved) : []),
    ...toRoom(snapshot, { slot: meetingSlot(view.at), how: 'post' }, (words) => meetingSet(words, view)),
  ];
}

/** Whoever has not answered yet is asked, where nothing else would ask them. */
function askedAsWell(snapshot: Snapshot, by: string): Told[] {
  const other = otherOf(snapshot.relationship, by);
  const asked = [...snapshot.given.keys()].some(
    (key) => key.startsWith('goingOn ') && key.endsWith(other ?? ''),
  );
  if (other === null || asked || writingBy(snapshot.writings, 'mind', other)) return [];
  return snapshot.relationship.meeting === null ? [remindChemistry('goingOn', snapshot, other)] : [];
}

export const questionPassed = (snapshot: Snapshot): Told[] =>
  ['goingOn', 'meetSoon'].flatMap((slot) =>
    toEach(snapshot, { slot, how: 'change' }, (words, reader) =>
      goingOnPassed(words, { other: otherName(snapshot, reader) }),
    ),
  );

const onTheyGo = (snapshot: Snapshot): Told[] =>
  toRoom(snapshot, { slot: 'goingOnTogether', how: 'post' }, (words) =>
    youGoOn(words, { relationship: snapshot.relationship.id }),
  );

const noMore = (snapshot: Snapshot): Told[] =>
  toEach(snapshot, { slot: 'notGoingOn', how: 'post' }, (words, reader) =>
    youDoNotGoOn(words, { other: otherName(snapshot, reader) }),
  );

function conflictTold(snapshot: Snapshot, by: string): Told[] {
  const known = writingBy(writingsForBoth(snapshot), 'conflicts', by)?.body.known ?? [];
  const newest = known.at(-1);
  if (!newest) return [];
  const view = { by: nameIn(snapshot, by), what: newest.what, managed: newest.managed };
  return toRoom(snapshot, { slot: `conflict ${by} ${known.length}`, how: 'post' }, (words) =>
    conflictDeclared(words, view),
  );
}

function trainingTold(snapshot: Snapshot, by: string): Told[] {
  const help = writingBy(writingsForBoth(snapshot), 'training', by)?.body.help ?? '';
  const view = { by: nameIn(snapshot, by), help };
  return toRoom(snapshot, { slot: 'training', how: 'post' }, (words) => trainingSaid(words, view));
}

const coordinatorTold = (snapshot: Snapshot, { by, text }: EventOf['coordinatorAsked']): Told[] =>
  toCoordinators(snapshot, 'asked', (words) => coordinatorAsked(words, { by: nameIn(snapshot, by), text }));

const lineManagerTold = (snapshot: Snapshot, { by, to, text }: EventOf['lineManagerAsked']): Told => ({
  to: { person: to },
  slot: 'asked',
  how: 'post',
  card: lineManagerAsked(wordsOf(snapshot, to), { by: nameIn(snapshot, by), text }),
});
