import type { Words } from '../src/conversation/language.js';
import type { KindForOne } from '../src/mentoring/nudge-kinds.js';

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

/** N-03. What goes to the room or to coordinators says it itself. */
const whys: Readonly<Record<KindForOne, Why>> = {
  readiness: { says: 'Why now: the programme asks every {{mentor}} to think this through first.' },
  meetSoon: { says: 'Why now: you said yes three days ago, and no first meeting is set.' },
  meetingAhead: { says: 'Why now: your first meeting is near.' },
  goingOn: { says: 'Why now: you have had your first meeting, or asked me to come back.' },
  unsigned: { says: 'Why now: it has been your turn for {{count}} days.', counts: 'replyDays' },
  unsignedBoth: { says: 'Why now: nothing has happened for {{count}} days.', counts: 'bothDays' },
  bookNext: { says: 'Why now: it is you who arranges your sessions, and none is booked.' },
  pointsDue: {
    says: 'Why now: you agreed to send what to talk about {{count}} days ahead.',
    counts: 'agendaDays',
  },
  pointsMissing: { says: 'Why now: you agreed on points ahead of a session, and none have come.' },
  quietPrompt: { says: 'Why now: your session begins in ten minutes.' },
  reflectionMissing: { says: 'Why now: you had a session, and have not looked back on it yet.' },
  actionsDue: { says: 'Why now: it is the day that you chose for it.' },
  reviewMissing: { says: 'Why now: the review began two days ago, and your answers are not in it.' },
  surveyDue: { says: 'Why now: your programme asks this at about this time.' },
  pulse: { says: 'Why now: you have met again, and I ask this once a month at most.' },
  quietMentee: { says: 'Why now: you agreed to be in touch within {{count}} weeks.', counts: 'quietWeeks' },
  quietMentor: { says: 'Why now: you agreed to be in touch within {{count}} weeks.', counts: 'quietWeeks' },
};

export function whyOf({ t }: Words, kind: KindForOne, numbers: Numbers): string {
  const { says, counts } = whys[kind];
  return t(says, counts ? { count: numbers[counts] } : {});
}
