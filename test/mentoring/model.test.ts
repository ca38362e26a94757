import fc from 'fast-check';
import { ownText, textHash, validSignatures } from '../../src/mentoring/agreement-text.js';
import { valueFor, type Agreement } from '../../src/mentoring/agreement.js';
import { Refusal } from '../../src/mentoring/refusal.js';
import type { Relationship } from '../../src/mentoring/relationship.js';
import {
  complete,
  empty,
  open,
  proposing,
  roles,
  say,
  send,
  signing,
  together,
  type Open,
  type Who,
} from './pair.js';

/** Fields that only one of the two ever touches; `purpose` is touched by both. */
const onlyTheirs = {
  amira: ['activity', 'afterwards', 'agendaDays'],
  ben: ['expectations', 'rhythmChanges', 'others'],
} as const;
const stepOfField = {
  purpose: 'why',
  activity: 'why',
  expectations: 'why',
  rhythmChanges: 'meet',
  agendaDays: 'meet',
  others: 'promise',
  afterwards: 'alive',
} as const;
type Touched = keyof typeof stepOfField;

type Move =
  | { act: 'open'; who: Who; step: string }
  | { act: 'save'; who: Who; field: Touched; typed: string; then: 'next' | 'handOver' | 'leave' }
  | { act: 'propose'; who: Who }
  | { act: 'look'; who: Who }
  | { act: 'sign'; who: Who };

const who = fc.constantFrom<Who>('amira', 'ben');
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('open' as const),
      who,
      step: fc.constantFrom('why', 'meet', 'promise', 'alive'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        who,
        shared: fc.boolean(),
        which: fc.nat(2),
        typed: fc.constantFrom('', '1', '2', '3'),
        then: fc.constantFrom('next' as const, 'handOver' as const, 'leave' as const),
      })
      .map(({ who, shared, which, typed, then }): Move => ({
        act: 'save',
        who,
        field: shared ? 'purpose' : (onlyTheirs[who][which] ?? 'purpose'),
        typed: shared ? `${typed}.` : typed,
        then,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom('propose' as const, 'look' as const, 'sign' as const), who }),
  },
);

/** Two people at their screens: each may have a form of every step open since long, and a text that has changed. */
class Table {
  agreement: Agreement;
  relationship: Relationship = together;
  forms = new Map<string, Open>();
  seen: Record<Who, string> = { amira: '', ben: '' };
  /** What each last saved in the fields that nobody else touches. */
  kept = new Map<Touched, string>();
  /** Hash and own text of every signature that somebody gave. */
  given: Record<Who, Set<string>> = { amira: new Set(), ben: new Set() };

  constructor(agreement: Agreement) {
    this.agreement = agreement;
  }

  play(move: Move): void {
    try {
      this[move.act](move as never);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  open({ who, step }: Extract<Move, { act: 'open' }>): void {
    this.forms.set(`${who} ${step}`, open(this.agreement, who, step));
  }

  save({ who, field, typed, then }: Extract<Move, { act: 'save' }>): void {
    const step = stepOfField[field];
    const form = this.forms.get(`${who} ${step}`) ?? open(this.agreement, who, step);
    const { next, conflicts } = send(this.agreement, form, { [field]: typed }, { then });
    this.agreement = next;
    // The form closes, or comes back as it is now.
    this.forms.delete(`${who} ${step}`);
    if (field !== 'purpose') {
      expect([...conflicts.keys()]).not.toContain(field);
      this.kept.set(field, typed);
    }
  }

  propose({ who }: Extract<Move, { act: 'propose' }>): void {
    this.agreement = proposing(this.agreement, who).next;
  }

  look({ who }: Extract<Move, { act: 'look' }>): void {
    this.seen[who] = textHash(this.agreement) ?? '';
  }

  sign({ who }: Extract<Move, { act: 'sign' }>): void {
    const { next, events } = signing(this.agreement, who, this.seen[who], this.relationship);
    this.agreement = next.agreement;
    this.relationship = next.relationship;
    if (events.length > 0) this.given[who].add(this.signedAs(who, this.seen[who]));
  }

  signedAs = (who: Who, hash: string) => `${hash} ${ownText(this.agreement, roles[who], say)}`;
}

const typedIn = (agreement: Agreement, field: Touched, who: Who) =>
  String(valueFor(agreement, field, who) ?? '');

test.each([
  ['from an empty agreement', empty],
  ['from one that is ready to be proposed', complete],
])('%s, whatever two people do with whatever old forms', (_, start) => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 30 }), (moves) => {
      const table = new Table(start);
      for (const each of moves) {
        table.play(each);
        // No edit is lost of a field that only one of them touched.
        for (const who of ['amira', 'ben'] as const) {
          for (const field of onlyTheirs[who]) {
            const kept = table.kept.get(field);
            if (kept !== undefined)
              expect([field, typedIn(table.agreement, field, who)]).toEqual([field, kept]);
          }
        }
        // Nothing counts as signed that the person did not sign, to the letter.
        const hash = textHash(table.agreement) ?? '';
        const signatures = validSignatures(table.agreement).map(({ person }) => person as Who);
        for (const who of signatures) expect(table.given[who]).toContain(table.signedAs(who, hash));
        expect(table.agreement.state === 'signed').toBe(table.relationship.phase === 'active');
        if (table.agreement.state === 'signed') expect(signatures.toSorted()).toEqual(['amira', 'ben']);
      }
    }),
    { numRuns: 60 },
  );
});
