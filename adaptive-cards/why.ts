import type { Words } from '../src/conversation/language.js';
import type { NudgeKind } from '../src/mentoring/nudge-kinds.js';

/** What two have agreed on, or what holds where they have not. */
export interface Numbers {
  replyDays: number;
  bothDays: number;
  quietWeeks: number;
  agendaDays: number;
}

interface Why {
  says: string;
  /** Which number it names. */
  counts?: keyof Numbers;
}

/** N-03: why each kind of nudge came. Those for the room and for coordinators say it themselves. */
const whys: Readonly<Record<NudgeKind, Why>> = {
  readiness: { says: 'Why now: the programme asks every {{mentor}} to think this through first.' },
  meetSoon: { says: 'Why now: you said yes three days ago, and no first meeting is set.' },
  meetingAhead: { says: 'Why now: your first meeting is near.' },
  goingOn: { says: 'Why now: you have had your first meeting, or asked me to come back.' },
  unsigned: { says: 'Why now: it has been your turn for {{count}} days.', counts: 'replyDays' },
  unsignedBoth: { says: 'Why now: nothing has happened for {{count}} days.', counts: 'bothDays' },
  unsignedLong: { says: 'Why now: the {{agreement}} has been lying open for long.' },
  bookNext: { says: 'Why now: it is you who arranges your sessions, and none is booked.' },
  pointsDue: {
    says: 'Why now: you agreed to send what to talk about {{count}} days ahead.',
    counts: 'agendaDays',
  },
  pointsMissing: { says: 'Why now: you agreed on points ahead of a session, and none have come.' },
  quietPrompt: { says: 'Why now: your session begins in ten minutes.' },
  checkIn: { says: 'Why now: your session is over.' },
  reflectionMissing: { says: 'Why now: you had a session, and have not looked back on it yet.' },
  results: { says: 'Why now: one of you looked back a day ago.' },
  actionsDue: { says: 'Why now: it is the day that you chose for it.' },
  reviewMissing: { says: 'Why now: the review began two days ago, and your answers are not in it.' },
  breakOver: { says: 'Why now: your break ended.' },
  quietMentee: { says: 'Why now: you agreed to be in touch within {{count}} weeks.', counts: 'quietWeeks' },
  quietMentor: { says: 'Why now: you agreed to be in touch within {{count}} weeks.', counts: 'quietWeeks' },
  quietLong: { says: 'Why now: the two have not been in touch, and neither has said why.' },
};

export function whyOf({ t }: Words, kind: NudgeKind, numbers: Numbers): string {
  const { says, counts } = whys[kind];
  return t(says, counts ? { count: numbers[counts] } : {});
}
