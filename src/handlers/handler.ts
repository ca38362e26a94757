import type { Temporal } from 'temporal-polyfill';
import type { Card } from '../../adaptive-cards/kit/card.js';
import type { Carried, Intention } from '../conversation/intentions.js';
import type { Words } from '../conversation/language.js';
import type { Action } from '../mentoring/action.js';
import type { Agreement } from '../mentoring/agreement.js';
import type { Event } from '../mentoring/event.js';
import type { Given } from '../mentoring/nudge.js';
import type { Policy } from '../mentoring/policy.js';
import type { Relationship } from '../mentoring/relationship.js';
import type { Review } from '../mentoring/review.js';
import type { Session } from '../mentoring/session.js';
import type { Writing } from '../mentoring/writing.js';
import type { CalendarFeeds } from '../ports/calendar.js';
import type { Chats } from '../ports/chat.js';
import type { Clock, NewId, Random } from '../ports/clock.js';
import type { HolidayCalendars } from '../ports/holidays.js';
import type { Programmes } from '../ports/programmes.js';
import type { DocumentLink } from '../ports/documents.js';
import type { NewFile } from '../ports/change.js';
import type { Knowledge, Known } from '../ports/known.js';
import type { Snapshot } from '../ports/snapshot.js';
import type { Store } from '../ports/store.js';
import type { Inputs, Reply, Shown, Turn } from '../ports/turn.js';

/** What the house hands to whoever acts in it. */
export interface House {
  store: Store;
  programmes: Programmes;
  holidays: HolidayCalendars;
  /** Where people's browsers reach the bot, without a path; null where the operator has not said. */
  publicUrl: string | null;
  chats: Chats;
  clock: Clock;
  newId: NewId;
  random: Random;
  documentLink: DocumentLink;
  /** The address that mail comes from; null where none is sent. */
  mailFrom: string | null;
  feeds: CalendarFeeds;
}

/** Only an intention that `opens` may be answered by a form. */
export type ReplyTo<I extends Intention> = I['opens'] extends true ? Reply : Shown;

/** One turn, understood: who, what they carry, and in which words they are answered. */
export interface Said<I extends Intention = Intention> {
  turn: Turn;
  payload: Carried<I>;
  inputs: Inputs;
  knowledge: Knowledge;
  me: Known;
  words: Words;
  at: Temporal.Instant;
  /** The person's own date. */
  today: string;
}

/** The same with a relationship that the person was found to have a part in. */
export interface About<I extends Intention = Intention> extends Said<I> {
  snapshot: Snapshot;
  newId: NewId;
  /** Sixteen random bytes in hex, for a text that begins now. */
  nonce: string;
}

export interface Decided {
  room?: Snapshot['room'];
  relationship?: Relationship;
  agreement?: Agreement;
  /** New, each in the place of its author’s older one. */
  writings?: readonly Writing[];
  /** New or changed, each in the place of what it was. */
  sessions?: readonly Session[];
  actions?: readonly Action[];
  review?: Review;
  /** Given by what was done itself, or wanted again. */
  nudges?: readonly Given[];
  file?: NewFile;
  fileGone?: string;
  events: Event[];
}

/** Tells what depends on nothing but the reader's words: most turns need no statement for it. */
export interface Telling<I extends Intention> {
  intention: I;
  tell(words: Words, turn: Turn): Card;
}

/** Shows something and changes nothing: no transaction, no lock. */
export interface Showing<I extends Intention> {
  intention: I;
  /** Whether a stranger must become a person first. `home` writes nothing. */
  strangers: 'welcome' | 'introduced';
  show(said: Said<I>, house: House): Promise<ReplyTo<I>> | ReplyTo<I>;
}

/** Decides about one relationship, which dispatch loads and locks. */
export interface Deciding<I extends Intention, Result extends Decided> {
  intention: I;
  subject: (payload: Carried<I>) => string;
  /** Asked before `decide`; a handler without it does not compile. */
  allows: Policy;
  decide(about: About<I>): Result;
  /** `about.snapshot` is as it is after the decision. */
  answer(about: About<I>, decided: Result): ReplyTo<I>;
}

/** Does its own loading, for what begins before there is a relationship. */
export interface Beginning<I extends Intention> {
  intention: I;
  begin(said: Said<I>, house: House): Promise<ReplyTo<I>>;
}

export type Handler = Teller | Actor;

export interface Teller {
  id: string;
  tell: Telling<Intention>['tell'];
}

export interface Actor {
  id: string;
  run(said: Said, house: House): Promise<Reply>;
  strangers: 'welcome' | 'introduced';
}
