import type { Event } from '../../src/mentoring/event.js';
import { complete, empty, signedBy, withdrawnBy, write } from '../mentoring/pair.js';
import {
  type Scene,
  messages,
  reminded,
  told,
  asked,
  over,
  first,
  counter,
  signed,
  commented,
  commentedPart,
} from './scene.js';

describe('who is told where', () => {
  test.each<[string, Event, Scene, string[]]>([
    ['asked', { kind: 'invited', by: 'amira' }, { relationship: asked, room: null }, ['ben post invitation']],
    [
      'a code was made',
      { kind: 'invited', by: 'amira' },
      { relationship: { ...asked, mentor: null }, room: null },
      [],
    ],
    [
      'the code was used',
      { kind: 'joined', by: 'ben' },
      { relationship: asked, room: null },
      ['ben post invitation'],
    ],
    [
      'yes',
      { kind: 'accepted', by: 'ben' },
      { agreement: empty },
      ['ben change invitation', 'room post welcome'],
    ],
    [
      'yes, without a room',
      { kind: 'accepted', by: 'ben' },
      { agreement: empty, room: 'personal' },
      ['ben change invitation', 'amira post welcome', 'ben post welcome'],
    ],
    [
      'no',
      { kind: 'declined', by: 'ben' },
      { relationship: { ...asked, phase: 'declined' }, room: null },
      ['ben change invitation', 'amira post invitation-declined'],
    ],
    [
      'taken back',
      { kind: 'ended', by: 'amira' },
      { relationship: { ...asked, ...over }, room: null },
      ['ben change invitation'],
    ],
    [
      'a code taken back',
      { kind: 'ended', by: 'amira' },
      { relationship: { ...asked, ...over, mentor: null }, room: null },
      [],
    ],
    [
      'ended',
      { kind: 'ended', by: 'amira' },
      { agreement: signed, relationship: over },
      ['room post end.announced'],
    ],
    [
      'ended, without a room',
      { kind: 'ended', by: 'amira' },
      { agreement: signed, relationship: over, room: 'personal' },
      ['amira post end.announced', 'ben post end.announced'],
    ],
    ['a step saved', { kind: 'stepSaved', by: 'amira', step: 'why' }, { agreement: empty }, []],
    [
      'handed over',
      { kind: 'handedOver', by: 'amira', step: 'why' },
      { agreement: empty },
      ['ben post agreement.yourTurn.handedOver'],
    ],
    [
      'all filled in',
      { kind: 'filled', by: 'amira' },
      { agreement: complete },
      ['room put agreement.filled'],
    ],
    [
      'proposed',
      { kind: 'proposed', by: 'amira', round: 1 },
      { agreement: first },
      ['room put agreement.proposed', 'ben post agreement.yourTurn.proposed'],
    ],
    [
      'proposed, without a room: the text says it already',
      { kind: 'proposed', by: 'amira', round: 1 },
      { agreement: first, room: 'personal' },
      ['amira put agreement.proposed', 'ben put agreement.proposed'],
    ],
    [
      'proposed anew by the other',
      { kind: 'proposed', by: 'ben', round: 2 },
      { agreement: counter },
      ['room put agreement.proposed', 'amira post agreement.yourTurn.proposed'],
    ],
    [
      'talked about',
      { kind: 'discussed', by: 'ben' },
      { agreement: commented },
      ['room post agreement.comment'],
    ],
    [
      'talked about, without a room',
      { kind: 'discussed', by: 'ben' },
      { agreement: commented, room: 'personal' },
      ['amira post agreement.comment', 'ben post agreement.comment'],
    ],
    [
      'talked about in part',
      { kind: 'discussed', by: 'ben' },
      { agreement: commentedPart },
      ['room post agreement.comment'],
    ],
    [
      'a first proposal taken back: the text that lies open again is new to both',
      { kind: 'withdrawn', by: 'amira' },
      { agreement: withdrawnBy(first, 'amira') },
      ['room put agreement.filled'],
    ],
    [
      'changes taken back: so is the text that stands again',
      { kind: 'withdrawn', by: 'ben' },
      { agreement: withdrawnBy(counter, 'ben') },
      ['room put agreement.proposed'],
    ],
    [
      'taken back, without a room',
      { kind: 'withdrawn', by: 'ben' },
      { agreement: withdrawnBy(counter, 'ben'), room: 'personal' },
      ['amira put agreement.proposed', 'ben put agreement.proposed'],
    ],
    [
      'a signer’s own promises changed',
      { kind: 'signatureVoid', by: 'ben' },
      { agreement: write(signedBy(first, 'ben'), 'ben', 'promise', { mentorPromises: 'time' }) },
      ['room put agreement.proposed'],
    ],
    [
      'signed by one',
      { kind: 'signed', by: 'ben' },
      { agreement: signedBy(first, 'ben') },
      ['room put agreement.signedByOne'],
    ],
    [
      'signed by both',
      { kind: 'stands', by: 'amira' },
      { agreement: signed },
      ['room put agreement.signed', 'room post document.here'],
    ],
    [
      'signed by both, without a room',
      { kind: 'stands', by: 'amira' },
      { agreement: signed, room: 'personal' },
      [
        'amira put agreement.signed',
        'ben put agreement.signed',
        'amira post document.here',
        'ben post document.here',
      ],
    ],
    ['reminded', reminded('unsigned', 'ben'), { agreement: first }, ['ben post agreement.yourTurn.reminded']],
    [
      'still unsigned after a week',
      reminded('unsignedBoth', 'amira'),
      { agreement: first },
      ['amira post agreement.unsigned.both'],
    ],
    [
      'unsigned for long: those who coordinate',
      reminded('unsignedLong', 'amira'),
      { agreement: first, coordinators: ['chidi', 'dana'] },
      ['chidi post agreement.unsigned.long', 'dana post agreement.unsigned.long'],
    ],
    [
      'unsigned for long, and nobody coordinates',
      reminded('unsignedLong', 'amira'),
      { agreement: first },
      [],
    ],
  ])('%s', (_, event, scene, expected) => {
    expect(told(event, scene)).toEqual(expected);
  });
});

test('every message has an id of its own, and one for each thing that it takes the place of', () => {
  const all = messages(
    [
      { kind: 'stepSaved', by: 'amira', step: 'why' },
      { kind: 'filled', by: 'amira' },
    ],
    { agreement: complete },
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
