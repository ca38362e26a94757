import type { Event } from '../../src/mentoring/event.js';
import { textsOf } from '../adaptive-cards/parts.js';
import { complete, empty, send, signedBy, open, write, withdrawnBy } from '../mentoring/pair.js';
import { type Scene, messages, reminded, turned, over, first, counter, signed } from './scene.js';

describe('what stood there before', () => {
  const question = ['goingOn', 'meetSoon'].flatMap((slot) => [`amira ${slot}`, `ben ${slot}`]);
  const letGo = { ...first, number: 2, state: 'dropped' as const };
  const both = (who: string) => `${who} remindedBoth`;
  const turn = (who: string) => [`${who} handedOver`, `${who} proposed`, `${who} reminded`, both(who)];

  test.each<[string, Event, Scene, string[]]>([
    [
      'a step saved: the one who was asked is done',
      { kind: 'stepSaved', by: 'ben', step: 'why' },
      { agreement: empty },
      [...turn('ben'), both('amira')],
    ],
    [
      'signed: likewise',
      { kind: 'signed', by: 'ben' },
      { agreement: signedBy(first, 'ben') },
      [...turn('ben'), both('amira')],
    ],
    [
      'proposed first: the text that was only filled in goes',
      { kind: 'proposed', by: 'amira', round: 1 },
      { agreement: first },
      [...turn('amira'), both('ben'), 'room text 1.0'],
    ],
    [
      'proposed anew: the older text goes',
      { kind: 'proposed', by: 'ben', round: 2 },
      { agreement: counter },
      [...turn('ben'), both('amira'), 'room text 1.1'],
    ],
    [
      'taken back: the proposal goes, and what asked either for an answer to it',
      { kind: 'withdrawn', by: 'ben' },
      { agreement: withdrawnBy(counter, 'ben') },
      [...turn('ben'), ...turn('amira'), 'room text 1.2'],
    ],
    [
      'a first one taken back: likewise',
      { kind: 'withdrawn', by: 'amira' },
      { agreement: withdrawnBy(first, 'amira') },
      [...turn('amira'), ...turn('ben'), 'room text 1.1'],
    ],
    [
      'signed by both: the proposal goes',
      { kind: 'stands', by: 'amira' },
      { agreement: signed },
      [...question, ...turn('amira'), both('ben'), 'room text 1.1'],
    ],
    [
      'ended unsigned: all of it goes',
      { kind: 'ended', by: 'amira' },
      { agreement: first, relationship: over },
      [...question, 'room text 1.1', 'room amending 1', ...turn('amira'), ...turn('ben')],
    ],
    [
      'ended while a newer text lies open: what opened it goes, and whom the sponsor’s signature was asked of',
      { kind: 'ended', by: 'amira' },
      { agreement: letGo, relationship: { ...over, sponsor: 'dana' }, standing: 1 },
      [...question, 'room text 2.1', 'room amending 2', ...turn('amira'), ...turn('ben'), 'dana sponsor 1'],
    ],
    [
      'let be: likewise',
      { kind: 'dropped', by: 'amira' },
      { agreement: letGo, standing: 1 },
      ['room text 2.1', 'room amending 2', ...turn('amira'), ...turn('ben')],
    ],
    [
      'a newer text stands: the sponsor of the older is asked no more',
      { kind: 'sponsorPassed', by: 'amira', sponsor: 'dana' },
      { agreement: { ...signed, number: 2 }, standing: 1 },
      ['dana sponsor 1'],
    ],
    [
      'ended signed: the text stays',
      { kind: 'ended', by: 'amira' },
      { agreement: signed, relationship: over },
      [],
    ],
    ['reminded: nothing', reminded('unsigned', 'ben'), { agreement: first }, []],
  ])('%s', (_, event, scene, expected) => {
    expect(turned(event, scene)).toEqual(expected);
  });

  test('Ben saves a change and has not proposed it: what asks him to sign still asks him', () => {
    const draft = write(first, 'ben', 'meet', { cadence: 'weekly' });
    expect(turned({ kind: 'stepSaved', by: 'ben', step: 'meet' }, { agreement: draft })).toEqual([]);
  });

  test('the text in the room is changed when an answer changes after all was filled in', () => {
    const later = send(complete, open(complete, 'ben', 'meet'), { cadence: 'weekly' });
    expect(messages(later.events, { agreement: later.next }).map(({ card }) => card.id)).toContain(
      'agreement.filled',
    );
  });

  test('an ended pair is not told that there is a newer text, nor that its agreement has moved on', () => {
    const cards = messages({ kind: 'ended', by: 'amira' }, { agreement: first, relationship: over }).map(
      ({ card }) => card,
    );
    expect(cards.flatMap(textsOf).filter((text) => /newer|moved on|Type “agree”/u.test(text))).toEqual([]);
  });
});
