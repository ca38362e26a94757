import { intentions } from '../../../src/conversation/intentions.js';
import { amiraProposes, bothSaidYes, purpose } from '../pair.js';
import { handMade } from './hand-made.js';
import { kept, onStage, platforms } from './unharmed.js';
import { theOnly, type Now } from './the-pair.js';

const stage = onStage();
const notYours = 'That belongs to other people, so I cannot show or change it for you.';

/** What each intention of the bot would carry for this pair; null for one that carries no relationship. */
const carried = ({
  relationship,
  version,
  revision,
  hash,
}: Now): Record<keyof typeof intentions, object | null> => ({
  home: null,
  help: null,
  start: null,
  invite: null,
  join: null,
  acceptInvitation: { relationship },
  declineInvitation: { relationship },
  explainInvitation: { relationship },
  openAgreement: { relationship },
  writeAgreement: { relationship, step: 'why' },
  readAgreement: { relationship, version, step: 'why' },
  saveStep: { relationship, version, step: 'why', revision, then: 'next' },
  proposeAgreement: { relationship, version, revision },
  withdrawAgreement: { relationship, version, hash },
  discussAgreement: { relationship, version },
  sendComment: { relationship, version },
  signAgreement: { relationship, version, hash },
  sendDocument: { relationship, version, form: 'pdf' },
  verify: null,
  useRoom: null,
  programme: null,
  chooseProgramme: null,
  setProgramme: null,
  amendAgreement: { relationship },
  dropAgreement: { relationship, version },
  openSponsor: { relationship },
  askSponsor: { relationship },
  readAsSponsor: { relationship },
  signAsSponsor: { relationship, version, hash },
  declineToSign: { relationship },
  openMeeting: { relationship },
  setMeeting: { relationship },
  readChecklist: { relationship },
  askGoing: { relationship },
  sayGoing: { relationship, going: 'on' },
  openConflict: { relationship },
  declareConflict: { relationship },
  openTraining: { relationship },
  sayTraining: { relationship },
  openReadiness: { relationship },
  tickReadiness: { relationship },
  openPage: { relationship },
  savePage: { relationship },
  readPage: { relationship },
  openCoordinator: { relationship, about: 'agreement' },
  askCoordinator: { relationship, about: 'agreement' },
  more: { relationship },
  share: { relationship },
  openLink: { relationship },
  saveLink: { relationship, link: relationship },
  dropLink: { relationship, link: relationship },
  history: { relationship },
  readSession: { relationship, session: relationship },
  printHistory: { relationship },
  hours: null,
  sessions: { relationship },
  openBooking: { relationship },
  bookSession: { relationship, session: relationship },
  openDates: { relationship },
  bookDates: { relationship },
  openMove: { relationship, session: relationship },
  moveSession: { relationship, session: relationship, sequence: 0 },
  openCancel: { relationship, session: relationship },
  cancelSession: { relationship, session: relationship, sequence: 0 },
  openLog: { relationship },
  logSession: { relationship, session: relationship },
  sessionInCalendar: { relationship, session: relationship },
  recordSession: { relationship, session: relationship, happened: true },
  openCorrection: { relationship, session: relationship },
  correctSession: { relationship, session: relationship, sequence: 0 },
  prepare: { relationship },
  openPoints: { relationship, session: relationship },
  sendPoints: { relationship, session: relationship },
  openQuiet: { relationship, session: relationship },
  keepQuiet: { relationship, session: relationship, shared: true },
  reflect: { relationship },
  openReflection: { relationship, session: relationship },
  sendReflection: { relationship, session: relationship, edition: 0, rows: [relationship] },
  notes: { relationship },
  keepNotes: { relationship, session: relationship },
  calendarFeed: null,
  renewCalendarFeed: null,
  dropCalendarFeed: null,
  actions: { relationship },
  openAction: { relationship, action: relationship },
  saveAction: { relationship, action: relationship },
  closeAction: { relationship, action: relationship, as: 'done' },
  openSharing: { relationship, action: relationship },
  agreeSharing: { relationship, action: relationship },
  confirmSharing: { relationship, action: relationship },
  review: { relationship },
  openReview: { relationship, review: relationship },
  saveReview: { relationship, review: relationship },
  closeReview: { relationship, review: relationship, outcome: 'continue' },
  pause: { relationship },
  savePause: { relationship },
  resume: { relationship },
  goals: { relationship },
  openGoals: { relationship },
  setGoals: { relationship, revision: 0 },
  openReading: { relationship },
  readGoals: { relationship, on: '2026-03-02' },
  openGoalChange: { relationship },
  changeGoals: { relationship, revision: 0 },
  openLookBack: { relationship },
  lookBack: { relationship },
  readGoalsForm: { relationship },
  sendGoals: { relationship, as: 'pdf' },
  end: { relationship },
  confirmEnd: { relationship },
});

describe.each(platforms)('Chidi on %s, who is not in the pair', (platform) => {
  test('can neither see nor change anything with the pair’s ids, nor tell theirs from ids that nobody has', async () => {
    const pair = await bothSaidYes([platform, platform], stage());
    await amiraProposes(pair);
    await stage().settle();
    const chidi = stage().on(platform, 'chidi');
    await chidi.types('agree');
    const now = await theOnly(stage());
    const before = await kept(stage());
    for (const those of [now, { ...now, relationship: '01890000-0000-7000-8000-000000000000' }]) {
      for (const [name, data] of Object.entries(carried(those))) {
        const { id: intention } = intentions[name as keyof typeof intentions];
        if (!data) continue;
        const inputs = { comment: 'Let me in', purpose: 'Mine' };
        const { status, says } = await handMade(stage(), chidi, { intention, data, inputs });
        expect({ name, status, says }).toEqual({
          name,
          status: 200,
          says: expect.stringContaining(notYours) as string,
        });
        expect(says).not.toContain(purpose);
        expect(says).not.toContain('Amira Haddad');
      }
    }
    expect(await kept(stage())).toBe(before);
    chidi.doesNotSee(purpose);
    for (const each of [pair.amira, pair.ben]) each.doesNotSee('Let me in');
  });
});
