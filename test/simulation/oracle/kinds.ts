/**
 * What the agreement between the bot and people says of each thing that the bot begins by itself, written down a second
 * time. `clock`: when a session or an agreement says so, at any hour; `before`: rather a day too early; `nowAndThen`:
 * whenever it suits, so many days `apart`; else when its reader works. To `nobody`: it is decided, and nobody hears of it.
 */
export const kinds: Readonly<
  Record<
    string,
    {
      is?: 'clock' | 'before' | 'nowAndThen';
      to?: 'both' | 'coordinators' | 'nobody';
      weekly?: true;
      apart?: number;
    }
  >
> = {
  meetSoon: { weekly: true },
  meetingAhead: { is: 'before' },
  goingOn: {},
  unsigned: { weekly: true },
  unsignedBoth: { weekly: true },
  unsignedLong: { to: 'coordinators' },
  bookNext: { weekly: true },
  pointsDue: { is: 'before' },
  pointsMissing: {},
  quietPrompt: { is: 'clock' },
  checkIn: { is: 'clock', to: 'both' },
  reflectionMissing: { weekly: true },
  reflectionLong: { to: 'coordinators' },
  results: { to: 'both' },
  actionsDue: { weekly: true },
  reviewMissing: { weekly: true },
  reviewCalled: { is: 'clock', to: 'nobody' },
  reviewDue: { to: 'both' },
  surveyDue: { weekly: true },
  surveyLong: { to: 'coordinators' },
  breakOver: { to: 'both' },
  pulse: { is: 'nowAndThen', apart: 30 },
  quietMentee: {},
  quietMentor: {},
  quietLong: { to: 'coordinators' },
};
