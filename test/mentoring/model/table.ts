import { amend, drop } from '../../../src/mentoring/agreement-amending.js';
import { discuss } from '../../../src/mentoring/agreement-comments.js';
import { fillStep } from '../../../src/mentoring/agreement-filling.js';
import { propose } from '../../../src/mentoring/agreement-proposing.js';
import { sign } from '../../../src/mentoring/agreement-signing.js';
import { textHash } from '../../../src/mentoring/agreement-text.js';
import { ownText } from '../../../src/mentoring/agreement-text.js';
import { withdraw } from '../../../src/mentoring/agreement-withdrawing.js';
import { openAgreement, shownTo, type Agreement } from '../../../src/mentoring/agreement.js';
import { belongsTo, isOwn, sameValue, type Value } from '../../../src/mentoring/clause.js';
import { fieldsOf, stepOf } from '../../../src/mentoring/framework.js';
import { Refusal } from '../../../src/mentoring/refusal.js';
import { end, isLive, type Relationship } from '../../../src/mentoring/relationship.js';
import { at, opening, otherThan, roles, today, together, type Who } from '../pair.js';
import { onlyTheirs, stepOfField, type Move, type StepId, type Touched } from './moves.js';
import { small } from './small-framework.js';

/** As the store does it in the transaction of the second signature. */
const noLonger = (older: Agreement): Agreement =>
  older.state === 'signed' ? { ...older, state: 'superseded' } : older;

export const say = (sentence: string) => sentence;

/** Nothing here depends on the time. */
const now = at(1);

interface Form {
  version: number;
  revision: number;
  shows: ReadonlyMap<string, Value | null>;
}

interface Look {
  version: number;
  revision: number;
  hash: string;
}

type Of<Act extends Move['act']> = Extract<Move, { act: Act }>;

const valueOf = (field: Touched, typed: string): Value | null =>
  typed === '' ? null : field === 'dates' || field === 'promise' ? [typed] : typed;

/** Two people at their screens, and what each of them may count on. */
export class Table {
  relationship: Relationship = together;
  agreement: Agreement;
  /** What each last saved in the questions that nobody else answers. */
  readonly kept = new Map<Touched, Value | null>();
  /** Hash and own text of every signature that somebody gave. */
  readonly given: Readonly<Record<Who, Set<string>>> = { amira: new Set(), ben: new Set() };
  said: string[] = [];
  /** The versions that are not at hand: those that stood or stand, and those that were let be. */
  past: Agreement[] = [];
  private readonly forms: Readonly<Record<string, Form[]>> = {
    'amira why': [],
    'amira how': [],
    'ben why': [],
    'ben how': [],
  };
  private readonly looks: Record<Who, Look> = {
    amira: { version: 1, revision: 0, hash: '' },
    ben: { version: 1, revision: 0, hash: '' },
  };
  private readonly sent: (() => void)[] = [];

  constructor(agreement = openAgreement({ ...opening, framework: small })) {
    this.agreement = agreement;
  }

  play(move: Move): void {
    try {
      this.deed(move)();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** What is sent is made when somebody presses; it may arrive again later. */
  private deed(move: Move): () => void {
    switch (move.act) {
      case 'look':
        return () => this.look(move.who);
      case 'open':
        return () => this.open(move);
      case 'repeat':
        return this.sent.at(-move.ago) ?? (() => undefined);
      default: {
        const deed = this.sending(move);
        this.sent.push(deed);
        return deed;
      }
    }
  }

  private sending(move: Exclude<Move, Of<'look' | 'open' | 'repeat'>>): () => void {
    switch (move.act) {
      case 'save':
        return this.saving(move);
      case 'comment':
        return () => this.comment(move);
      case 'leave':
        return () => void (this.relationship = end(this.relationship, move.who, now).next);
      default: {
        const look = this.looks[move.who];
        return () => this[move.act](move.who, look);
      }
    }
  }

  private look(who: Who): void {
    const { number: version, revision } = this.agreement;
    this.looks[who] = { version, revision, hash: textHash(this.agreement) ?? '' };
  }

  private open({ who, step }: { who: Who; step: StepId }): Form {
    const writer = { by: who, role: roles[who], today, say };
    const asked = fieldsOf(stepOf(small, step)).filter(
      (field) => !isOwn(field) || belongsTo(field, roles[who]),
    );
    const shows = new Map(asked.map((field) => [field.id, shownTo(this.agreement, field, writer)]));
    const { number: version, revision } = this.agreement;
    const form = { version, revision, shows };
    this.forms[`${who} ${step}`]?.push(form);
    return form;
  }

  private saving({ who, field, typed, then, form }: Of<'save'>): () => void {
    const step = stepOfField[field];
    const open = this.forms[`${who} ${step}`] ?? [];
    const { version, revision, shows } = open.at(form === 'newest' ? -1 : 0) ?? this.open({ who, step });
    const value = valueOf(field, typed);
    return () => {
      this.live(version);
      const filled = {
        by: who,
        role: roles[who],
        other: otherThan(who),
        at: now,
        today,
        say,
        step,
        revision,
        values: new Map([...shows, [field, value]]),
        then,
      };
      const { next, conflicts, older } = fillStep(this.agreement, filled);
      this.agreement = next;
      const alone: readonly string[] = onlyTheirs[who];
      const touched = !sameValue(value, shows.get(field) ?? null);
      if (!alone.includes(field) || older.has(field) || !touched) return;
      if (conflicts.has(field)) throw new Error(`${field} met a change, and nobody else answers it`);
      this.kept.set(field, value);
    };
  }

  private propose(who: Who, { version, revision }: Look): void {
    this.live(version);
    this.agreement = propose(this.agreement, { by: who, at: now, revision, say }).next;
  }

  private withdraw(who: Who, { version, hash }: Look): void {
    this.live(version);
    this.agreement = withdraw(this.agreement, { by: who, at: now, hash, say }).next;
  }

  private sign(who: Who, { version, hash }: Look): void {
    this.is(version);
    const pair = { relationship: this.relationship, agreement: this.agreement };
    const { next, events } = sign(pair, { by: who, account: who, at: now, hash, say });
    this.agreement = next.agreement;
    this.relationship = next.relationship;
    if (next.agreement.state === 'signed') this.past = this.past.map(noLonger);
    if (events.length > 0) this.given[who].add(this.signedAs(who, hash));
  }

  /** What each wrote alone and did not propose is not in what both signed, and so not in what follows it. */
  private amend(who: Who): void {
    this.live();
    const number = Math.max(this.agreement.number, ...this.past.map((older) => older.number)) + 1;
    const pair = { relationship: this.relationship, agreement: this.agreement };
    const opened = {
      by: who,
      at: now,
      because: 'wish',
      number,
      framework: small,
      nonce: `n${number}`,
    } as const;
    const { next } = amend(pair, opened);
    if (next === this.agreement) return;
    this.past = [...this.past, this.agreement];
    this.turnTo(next);
  }

  private drop(who: Who, { version }: Look): void {
    this.live(version);
    const { next } = drop(
      { relationship: this.relationship, agreement: this.agreement },
      { by: who, version },
    );
    if (next === this.agreement) return;
    const standing = this.past.find(({ state }) => state === 'signed');
    if (!standing) throw new Error('what was let be left nothing that stands');
    this.past = [...this.past.filter((older) => older !== standing), next];
    this.turnTo(standing);
  }

  private turnTo(agreement: Agreement): void {
    this.agreement = agreement;
    this.kept.clear();
    this.said = agreement.comments.map(({ text }) => text);
  }

  private comment({ who, clause }: Of<'comment'>): void {
    this.live();
    const text = `${who} on ${clause ?? 'all'}`;
    const { next, events } = discuss(this.agreement, { by: who, at: now, text, clause, say });
    this.agreement = next;
    if (events.length > 0) this.said = [...this.said, text];
  }

  /** As every handler asks it first. */
  private live(version = this.agreement.number): void {
    if (!isLive(this.relationship)) throw new Refusal('ended');
    this.is(version);
  }

  private is(version: number): void {
    if (version !== this.agreement.number) throw new Refusal('cardOld');
  }

  signedAs = (who: Who, hash: string) => `${hash} ${ownText(this.agreement, roles[who], say)}`;
}
