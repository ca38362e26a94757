import type { Role } from '../mentoring/clause.js';
import type { Framework } from '../mentoring/framework.js';
import type { Programme, ProgrammeRole } from '../mentoring/programme.js';
import type { Instant } from '../mentoring/relationship.js';
import type { Returned } from '../mentoring/survey-results.js';

/** A saved version of a framework: once saved it stays as it is. */
export interface Version {
  id: string;
  framework: Framework;
  /** The coordinator who saved it; null for what the bot came with. */
  savedBy: string | null;
}

/** A programme as its coordinators see it: how it is set up, and nothing of what any pair wrote. */
export interface Running {
  programme: Programme & Pick<Settings, 'holidaysOf'>;
  /** What new agreements are made on. */
  inUse: Version;
  roles: readonly ProgrammeRole[];
}

/** What a coordinator may change about a programme, all of it at once. */
export interface Settings extends Pick<Programme, 'kind' | 'contractWord'> {
  frameworkVersion: string;
  /** The region whose public holidays it keeps, ISO 3166; null: none. */
  holidaysOf: string | null;
}

interface By {
  by: string;
  at: Instant;
}

export interface Programmes {
  /** The programme that this person belongs to, with the parts that they have in it. Nothing of it is cached. */
  running(person: string): Promise<Running>;
  /** Every version there is, by framework, the newest first. */
  versions(): Promise<Version[]>;
  version(id: string): Promise<Version | null>;
  /** Under the next number of its framework; what was saved before, number and date apart, is that version again. */
  save(framework: Framework, saving: By): Promise<Version>;
  /** For agreements that are begun from now on. */
  set(programme: string, settings: Settings, setting: By): Promise<void>;
  links: Links;
  surveys: SurveyReturns;
}

/** What has come of the programme’s own surveys. Nobody is named. */
export interface SurveyReturns {
  /** How many people have answered each. */
  counts(programme: string): Promise<(Which & { people: number })[]>;
  returned(programme: string, which: Which): Promise<Returned[]>;
}

interface Which {
  survey: string;
  role: Role;
}

/** One-time ways into the pages of the bot. Only hashes are kept. */
export interface Links {
  keep(link: Link & { person: string }, at: Instant): Promise<void>;
  /** Whose it is, without using it up. */
  whose(hash: string, purpose: string, at: Instant): Promise<Visitor | null>;
  /** Whose it is; from now on it holds until then. */
  prolong(hash: string, purpose: string, until: Instant, at: Instant): Promise<Visitor | null>;
  /** Uses it up, for exactly one visitor, who goes on with the other; it becomes a trace of itself. */
  trade(
    hash: string,
    purpose: string,
    { trace, other }: { trace: Omit<Link, 'hash'>; other: Link },
    at: Instant,
  ): Promise<boolean>;
  drop(hash: string): Promise<void>;
}

interface Link {
  hash: string;
  purpose: string;
  expires: Instant;
}

export interface Visitor {
  id: string;
  name: string;
  language: string;
  zone: string;
}
