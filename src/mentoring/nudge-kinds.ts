/** How one kind of nudge is given. When it falls due is said where its cause is, in the `…-nudges.ts`. */
interface Kind {
  /**
   * `onTime`: a session’s own clock says when, and nothing moves it. `inHours`: when the receiver works, later if need be.
   * `workingDayBefore`: about something ahead, so on an earlier day rather than too late.
   */
  comes: 'onTime' | 'inHours' | 'workingDayBefore';
  /** `both`: where the two of them read together. */
  to: 'person' | 'both' | 'coordinators';
  /** Whether one click puts it off, until the next morning or for a week (N-03); false where the card itself can, or where it waits for nobody. */
  canWait: 'day' | 'week' | false;
  /** Whether somebody may want it once a week at most (N-03). */
  mayBeWeekly: boolean;
}

/** Everything that the bot begins by itself. */
export const nudgeKinds = {
  readiness: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  meetSoon: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  meetingAhead: { comes: 'workingDayBefore', to: 'person', canWait: 'day', mayBeWeekly: false },
  goingOn: { comes: 'inHours', to: 'person', canWait: false, mayBeWeekly: false },
  unsigned: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  unsignedBoth: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  unsignedLong: { comes: 'inHours', to: 'coordinators', canWait: false, mayBeWeekly: false },
  bookNext: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  pointsDue: { comes: 'workingDayBefore', to: 'person', canWait: 'day', mayBeWeekly: false },
  pointsMissing: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: false },
  quietPrompt: { comes: 'onTime', to: 'person', canWait: false, mayBeWeekly: false },
  checkIn: { comes: 'onTime', to: 'both', canWait: false, mayBeWeekly: false },
  reflectionMissing: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  reflectionLong: { comes: 'inHours', to: 'coordinators', canWait: false, mayBeWeekly: false },
  results: { comes: 'inHours', to: 'both', canWait: false, mayBeWeekly: false },
  actionsDue: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  reviewDue: { comes: 'inHours', to: 'both', canWait: false, mayBeWeekly: false },
  reviewMissing: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: true },
  surveyDue: { comes: 'inHours', to: 'person', canWait: 'week', mayBeWeekly: true },
  surveyLong: { comes: 'inHours', to: 'coordinators', canWait: false, mayBeWeekly: false },
  breakOver: { comes: 'inHours', to: 'both', canWait: false, mayBeWeekly: false },
  pulse: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: false },
  quietMentee: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: false },
  quietMentor: { comes: 'inHours', to: 'person', canWait: 'day', mayBeWeekly: false },
  quietLong: { comes: 'inHours', to: 'coordinators', canWait: false, mayBeWeekly: false },
} as const satisfies Readonly<Record<string, Kind>>;

export type NudgeKind = keyof typeof nudgeKinds;

/** Those that come to one person alone, who may ask why. */
export type KindForOne = {
  [Kind in NudgeKind]: (typeof nudgeKinds)[Kind]['to'] extends 'person' ? Kind : never;
}[NudgeKind];

export const kindsOfNudge = Object.keys(nudgeKinds) as [NudgeKind, ...NudgeKind[]];

export const isNudgeKind = (kind: string): kind is NudgeKind => Object.hasOwn(nudgeKinds, kind);

export const isForOne = (kind: string): kind is KindForOne =>
  isNudgeKind(kind) && nudgeKinds[kind].to === 'person';
