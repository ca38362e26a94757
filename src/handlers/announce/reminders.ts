import {
  answerable,
  together,
  snoozed,
  togetherDone,
  type NudgeView,
  type Part,
} from '../../../adaptive-cards/nudge.js';
import { isForOne, nudgeKinds, type KindForOne, type NudgeKind } from '../../mentoring/nudge-kinds.js';
import { keyOf, type Nudge } from '../../mentoring/nudge.js';
import { askedFor, goodUntil } from '../../mentoring/nudge-times.js';
import { nextTime } from '../../mentoring/snooze.js';
import type { Numbers } from '../../../adaptive-cards/why.js';
import type { Reminded } from '../../mentoring/event.js';
import type { Instant } from '../../mentoring/relationship.js';
import { waitingDays, waitingDaysOfBoth } from '../../mentoring/unsigned-nudges.js';
import type { Snapshot } from '../../ports/snapshot.js';
import { otherName, wordsOf } from '../agreement-view.js';
import { actionsDue } from './action.js';
import { readinessWanted, remindChemistry } from './chemistry.js';
import { remindBooking, remindLookingBack } from './looking-back.js';
import { breakOver } from './pause.js';
import { remindPreparing } from './preparing.js';
import { askPulse } from './pulse.js';
import { quiet, quietLong } from './quiet.js';
import { remindReview } from './review.js';
import type { EventOf, Tellers } from './tellers.js';
import type { Told } from './to-room.js';
import { remindSurvey } from './survey.js';
import { remindUnsigned } from './turn.js';

/** What the bot begins by itself. */
export const reminderTellers = {
  reminded: ({ nudge, at }, snapshot) => remind(nudge, snapshot, at),
  remindedTogether: ({ person, nudges, id, at }, snapshot) => inOne(snapshot, { person, nudges, id, at }),
  snoozed: (event, snapshot) => putOff(snapshot, event),
} as const satisfies Partial<Tellers>;

const remind = (nudge: Reminded, snapshot: Snapshot, at: Instant): Told[] =>
  asked(nudge, snapshot, at)
    .map((plain) => ({ ...plain, ...giving([nudge], snapshot, at) }))
    .map((told) =>
      isToOne(nudge)
        ? {
            ...told,
            card: answerable(wordsOf(snapshot, nudge.person), told.card, viewOf(nudge, snapshot, at)),
          }
        : told,
    );

/** What was put off says so, wherever it stands alone. */
const putOff = (snapshot: Snapshot, { nudge, again }: EventOf['snoozed']): Told[] =>
  asked(nudge, snapshot, again).map(({ to, slot }) => ({
    ...{ to, slot, how: 'change' },
    card: snoozed(wordsOf(snapshot, nudge.person), { again }),
  }));

const slotOf = (id: string) => `together ${id}`;

interface InOne {
  id: string;
  person: string;
  nudges: readonly Reminded[];
  at: Instant;
}

const inOne = (snapshot: Snapshot, { id, person, nudges, at }: InOne): Told[] => [
  {
    ...{ to: { person }, slot: slotOf(id), how: 'post' },
    ...{ card: cardOf(snapshot, { person, nudges, at }), ...giving(nudges, snapshot, at) },
  },
];

/** What cannot be said in time is planned anew. */
function giving(nudges: readonly Reminded[], snapshot: Snapshot, at: Instant): Pick<Told, 'gives'> {
  // What somebody’s own try has brought about no sweep would plan again.
  const until = nudges.some(({ kind }) => kind === 'readiness') ? null : goodUntil(nudges, snapshot, at);
  return until
    ? {
        gives: {
          until,
          nudges: nudges.map(({ kind, occurrence, person }) => ({ kind, occurrence, person })),
        },
      }
    : {};
}

function cardOf(snapshot: Snapshot, { person, nudges, at }: Omit<InOne, 'id'>) {
  const words = wordsOf(snapshot, person);
  const parts = nudges
    .filter(isToOne)
    .flatMap((nudge): Part[] =>
      asked(nudge, snapshot, at).map(({ card }) => ({ asked: card, nudge: viewOf(nudge, snapshot, at) })),
    );
  return parts.length === 0
    ? togetherDone(words)
    : together(words, { other: otherName(snapshot, person), parts });
}

/** What came in one message is shown without what is no longer asked for. */
export function togetherAnew(before: Snapshot, after: Snapshot, at: Instant): Told[] {
  const [was, is] = [before, after].map(openTogether);
  return [...(was ?? [])].flatMap(([id, open]) => {
    const left = is?.get(id) ?? [];
    const person = open[0]?.person ?? '';
    return left.length === open.length
      ? []
      : [
          {
            to: { person },
            slot: slotOf(id),
            how: left.length > 0 ? 'put' : 'change',
            card: cardOf(after, { person, nudges: left, at }),
          },
        ];
  });
}

/** By the message that brought it: what is still asked for, and was not put off. */
function openTogether(snapshot: Snapshot): ReadonlyMap<string, Nudge[]> {
  const open = new Map<string, Nudge[]>();
  for (const nudge of askedFor(snapshot)) {
    const { together: id = null, again = null } = snapshot.given.get(keyOf(nudge)) ?? {};
    if (id !== null && again === null) open.set(id, [...(open.get(id) ?? []), nudge]);
  }
  return open;
}

type ToOne = Reminded & { kind: KindForOne };

const isToOne = (nudge: Reminded): nudge is ToOne => isForOne(nudge.kind);

const viewOf = (nudge: ToOne, snapshot: Snapshot, at: Instant): NudgeView => ({
  relationship: snapshot.relationship.id,
  kind: nudge.kind,
  occurrence: nudge.occurrence,
  numbers: numbersOf(snapshot),
  canWait: nextTime(nudge, snapshot, at) ? nudgeKinds[nudge.kind].canWait : false,
});

export const numbersOf = ({ relationship }: Pick<Snapshot, 'relationship'>): Numbers => ({
  replyDays: waitingDays(relationship),
  bothDays: waitingDaysOfBoth(relationship).both,
  quietWeeks: relationship.terms?.quietWeeks ?? 0,
  agendaDays: relationship.terms?.agendaDays ?? 0,
});

const asked = (nudge: Reminded, snapshot: Snapshot, at: Instant): Told[] =>
  askers[nudge.kind](snapshot, nudge, at);

type Asker = (snapshot: Snapshot, nudge: Reminded, at: Instant) => Told[];

/** The card of each kind, and where it goes. */
const askers: Readonly<Record<NudgeKind, Asker>> = {
  readiness: readinessWanted,
  meetSoon: (snapshot, { person }) => [remindChemistry('meetSoon', snapshot, person)],
  meetingAhead: (snapshot, { person }) => [remindChemistry('meetingAhead', snapshot, person)],
  goingOn: (snapshot, { person }) => [remindChemistry('goingOn', snapshot, person)],
  unsigned: (snapshot, { person }) => remindUnsigned('unsigned', snapshot, person),
  unsignedBoth: (snapshot, { person }) => remindUnsigned('unsignedBoth', snapshot, person),
  unsignedLong: (snapshot, { person }) => remindUnsigned('unsignedLong', snapshot, person),
  bookNext: (snapshot, { person }, at) => [remindBooking(snapshot, person, at)],
  pointsDue: (snapshot, { person, about = '' }) => [remindPreparing('pointsDue', snapshot, person, about)],
  pointsMissing: (snapshot, { person, about = '' }) => [
    remindPreparing('pointsMissing', snapshot, person, about),
  ],
  quietPrompt: (snapshot, { person, about = '' }) => [
    remindPreparing('quietPrompt', snapshot, person, about),
  ],
  checkIn: (snapshot, nudge) => remindLookingBack('checkIn', snapshot, nudge),
  reflectionMissing: (snapshot, nudge) => remindLookingBack('reflectionMissing', snapshot, nudge),
  reflectionLong: (snapshot, nudge) => remindLookingBack('reflectionLong', snapshot, nudge),
  results: (snapshot, nudge) => remindLookingBack('results', snapshot, nudge),
  actionsDue: (snapshot, { person, occurrence }) => actionsDue(snapshot, person, occurrence),
  reviewDue: (snapshot, { person }) => remindReview('reviewDue', snapshot, person),
  reviewMissing: (snapshot, { person }) => remindReview('reviewMissing', snapshot, person),
  surveyDue: (snapshot, nudge) => remindSurvey('surveyDue', snapshot, nudge),
  surveyLong: (snapshot, nudge) => remindSurvey('surveyLong', snapshot, nudge),
  breakOver,
  pulse: (snapshot, { person }) => [askPulse(snapshot, person)],
  quietMentee: (snapshot, { person }) => quiet(snapshot, person),
  quietMentor: (snapshot, { person }) => quiet(snapshot, person),
  quietLong,
};
