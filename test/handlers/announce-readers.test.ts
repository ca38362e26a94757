import type { Agreement } from '../../src/mentoring/agreement.js';
import type { Event } from '../../src/mentoring/event.js';
import { actionsOf, textsOf } from '../adaptive-cards/parts.js';
import { at, complete, empty, proposing, signedBy, write } from '../mentoring/pair.js';
import { messages, reminded, asked, first, counter } from './scene.js';

describe('each reads it from where they stand', () => {
  const textFor = (agreement: Agreement, reader: string) => {
    const all = messages({ kind: 'signed', by: 'ben' }, { agreement, room: 'personal' });
    const card = all.find(
      ({ to, slot }) => 'person' in to && to.person === reader && slot.startsWith('text'),
    )?.card;
    return card ? actionsOf(card).map(({ title }) => title) : null;
  };

  test('who has signed has nothing to sign; in a room of both the button stays for the other', () => {
    const half = signedBy(first, 'ben');
    expect(textFor(half, 'ben')).not.toContain('Sign');
    expect(textFor(half, 'amira')).toContain('Sign');
    const [room] = messages({ kind: 'signed', by: 'ben' }, { agreement: half }).filter(
      ({ to }) => 'room' in to,
    );
    expect(room && actionsOf(room.card).map(({ title }) => title)).toContain('Sign');
  });

  test('the one who is asked reads who asks; the one who asked reads nothing of why', () => {
    const [card] = messages({ kind: 'invited', by: 'amira' }, { relationship: asked }).map(
      (message) => message.card,
    );
    expect(card && textsOf(card).join(' ')).toContain('Amira Haddad asks whether you would be their mentor');
    const no = messages({ kind: 'declined', by: 'ben' }, { relationship: { ...asked, phase: 'declined' } });
    expect(no.at(-1)?.card.summary).toBe('About your invitation');
  });

  test('what was changed is said in the new proposal, and a reminder says what is next', () => {
    const texts = (event: Event, agreement: Agreement) =>
      messages(event, { agreement })
        .filter(({ how }) => how === 'post')
        .flatMap(({ card }) => textsOf(card))
        .join('\n');
    const anew = texts({ kind: 'proposed', by: 'ben', round: 2 }, counter);
    expect(anew).toContain('Every month');
    expect(anew).toContain('Every week');
    expect(texts(reminded('unsigned', 'amira'), empty)).toContain('is not finished');
    expect(texts(reminded('unsigned', 'ben'), first)).toContain('sign it, or change');
  });

  test('after a week both read whose turn it is; after ten days the coordinators read only that it lies open', () => {
    const texts = (
      person: string,
      nudge: 'unsignedBoth' | 'unsignedLong',
      agreement = first,
      coordinators = ['chidi'],
    ) =>
      messages(reminded(nudge, person), { agreement, coordinators })
        .flatMap(({ card }) => [...textsOf(card), ...actionsOf(card).map(({ title }) => `<${title}>`)])
        .join('\n');
    expect(texts('ben', 'unsignedBoth')).toMatch(
      /It is your turn: sign it[^]*After 10 days[^]*<Read and sign>/,
    );
    expect(texts('amira', 'unsignedBoth')).toMatch(
      /It is Ben Osei’s turn: to sign it[^]*<Show our agreement>/,
    );
    expect(texts('amira', 'unsignedBoth', empty)).toMatch(/It is your turn to go on writing[^]*<Go on>/);
    expect(texts('ben', 'unsignedBoth', empty, [])).toMatch(/It is Amira Haddad’s turn to go on[^]*<Go on>/);
    expect(texts('ben', 'unsignedBoth', empty, [])).not.toContain('coordinate');
    const fact = texts('amira', 'unsignedLong', write(first, 'amira', 'why', { purpose: 'SECRET' }));
    expect(fact).toContain(
      'of Amira Haddad and Ben Osei is not signed. Nothing has happened since 4 March 2026.',
    );
    expect(fact).not.toMatch(/SECRET|turn|</);
  });

  test('notifications say names, never what people wrote', () => {
    const secret = 'SECRET';
    const agreement = proposing(
      write(write(complete, 'amira', 'why', { purpose: secret }), 'ben', 'meet', { rhythmChanges: secret }),
      'amira',
    ).next;
    const events: Event[] = [
      { kind: 'proposed', by: 'amira', round: 1 },
      { kind: 'discussed', by: 'ben' },
      { kind: 'signed', by: 'ben' },
      { kind: 'stands', by: 'ben' },
    ];
    const said = { by: 'ben', at: at(3), text: secret, about: { clause: 'purpose', stood: secret } };
    for (const { card } of messages(events, { agreement: { ...agreement, comments: [said] } })) {
      expect(card.summary).not.toContain(secret);
    }
  });
});
