import {
  accept,
  decline,
  end,
  invite,
  isLive,
  join,
  otherOf,
  roleOf,
  type Relationship,
} from '../../src/mentoring/relationship.js';
import { invitee, partyTo } from '../../src/mentoring/policy.js';
import { at } from './pair.js';
import { codeOf } from './refused.js';

const asks = { id: 'r1', by: 'amira', whom: 'ben', as: 'mentor', at: at(0) } as const;
const asked = invite(asks).next;
const accepted = accept(asked, 'ben', at(1), 'contracting').next;
const declined = decline(asked, 'ben', at(1)).next;
const ended = end(accepted, 'amira', at(9)).next;
const takenBack = end(asked, 'amira', at(1)).next;
const withCode = invite({ ...asks, whom: null }).next;

describe('Amira asks Ben', () => {
  test('to be her mentor: she is the mentee', () => {
    const { next, events } = invite(asks);
    expect(next).toMatchObject({
      phase: 'proposed',
      mentee: 'amira',
      mentor: 'ben',
      begun: null,
      ending: null,
    });
    expect(events).toEqual([{ kind: 'invited', by: 'amira' }]);
  });

  test('to be her mentee: she is the mentor', () => {
    expect(invite({ ...asks, as: 'mentee' }).next).toMatchObject({ mentee: 'ben', mentor: 'amira' });
  });

  test('or herself: no', () => {
    expect(codeOf(() => invite({ ...asks, whom: 'amira' }))).toBe('notYourself');
  });

  test('or somebody the bot cannot reach: the place stays empty', () => {
    expect(withCode).toMatchObject({ mentee: 'amira', mentor: null });
  });
});

describe('the code', () => {
  test('gives Ben the empty place, whichever it is', () => {
    expect(join(withCode, 'ben').next).toMatchObject({ phase: 'proposed', mentee: 'amira', mentor: 'ben' });
    expect(join(invite({ ...asks, whom: null, as: 'mentee' }).next, 'ben').next).toMatchObject({
      mentee: 'ben',
      mentor: 'amira',
    });
  });

  test.each(['ben', 'carla'])('asks %s, also where the question to Ben did not arrive', (who) => {
    for (const relationship of [withCode, asked])
      expect(join(relationship, who)).toEqual({
        next: { ...relationship, mentor: who },
        events: [{ kind: 'joined', by: who }],
      });
  });

  test.each([
    ['her own', withCode, 'amira', 'notYourself'],
    ['of a pair that has begun', accepted, 'carla', 'codeUnknown'],
    ['of a pair that has begun, for the one in it', accepted, 'ben', 'codeUnknown'],
    ['of an invitation taken back', end(withCode, 'amira', at(1)).next, 'ben', 'codeUnknown'],
  ] as const)('%s does not work', (_, relationship, who, code) => {
    expect(codeOf(() => join(relationship, who))).toBe(code);
  });
});

describe('what comes of it', () => {
  type Act = (relationship: Relationship) => { next: Relationship; events: unknown[] };
  const acts = {
    accept: (relationship) => accept(relationship, 'ben', at(2), 'contracting'),
    decline: (relationship) => decline(relationship, 'ben', at(2)),
    end: (relationship) => end(relationship, 'amira', at(2)),
  } satisfies Record<string, Act>;

  test.each([
    ['asked', asked, 'accept', 'contracting'],
    ['asked', asked, 'decline', 'declined'],
    ['asked', asked, 'end', 'ended'],
    ['accepted', accepted, 'accept', 'nothing'],
    ['accepted', accepted, 'decline', 'invitationAnswered'],
    ['accepted', accepted, 'end', 'ended'],
    ['declined', declined, 'accept', 'invitationAnswered'],
    ['declined', declined, 'decline', 'nothing'],
    ['declined', declined, 'end', 'nothing'],
    ['ended', ended, 'accept', 'invitationAnswered'],
    ['ended', ended, 'decline', 'invitationAnswered'],
    ['ended', ended, 'end', 'nothing'],
    ['taken back', takenBack, 'accept', 'invitationAnswered'],
    ['taken back', takenBack, 'decline', 'invitationAnswered'],
    ['taken back', takenBack, 'end', 'nothing'],
  ] as const)('%s, then %s: %s', (_, relationship, act, outcome) => {
    const refused = codeOf(() => acts[act](relationship));
    if (refused) {
      expect(refused).toBe(outcome);
      return;
    }
    const { next, events } = acts[act](relationship);
    if (outcome === 'nothing') {
      expect({ next, events }).toEqual({ next: relationship, events: [] });
      return;
    }
    expect(next.phase).toBe(outcome);
    expect(events).toHaveLength(1);
  });

  test('is kept with the day: begun, and ended by whom', () => {
    expect(accepted.begun).toEqual(at(1));
    expect(ended.ending).toEqual({ by: 'amira', at: at(9) });
    expect(declined.ending).toEqual({ by: 'ben', at: at(1) });
  });

  test('when Ben ends what he was only asked: that is his no, and Amira hears it as one', () => {
    expect(end(asked, 'ben', at(1))).toEqual(decline(asked, 'ben', at(1)));
  });

  test.each([
    [asked, true],
    [accepted, true],
    [declined, false],
    [ended, false],
  ])('only what is open or running is live', (relationship, live) => {
    expect(isLive(relationship)).toBe(live);
  });
});

describe('who is who', () => {
  test('everybody has one role or none', () => {
    expect(['amira', 'ben', 'carla'].map((who) => roleOf(asked, who))).toEqual(['mentee', 'mentor', null]);
    expect([otherOf(asked, 'amira'), otherOf(asked, 'ben'), otherOf(withCode, 'amira')]).toEqual([
      'ben',
      'amira',
      null,
    ]);
  });

  test('the two see and change what is theirs; only the one who was asked answers', () => {
    expect(['amira', 'ben', 'carla', ''].map((who) => partyTo(asked, who))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['amira', 'ben', 'carla', ''].map((who) => invitee(asked, who))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(['amira', 'ben'].map((who) => invitee(withCode, who))).toEqual([false, false]);
  });
});
