import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { On, World } from '../stage.js';
import type { Undertaken } from './pairs.js';

/** A message as a platform has it. */
export interface Post {
  on: On;
  platformId: string;
  /** Our own id, where the platform keeps it. */
  id: string | null;
  conversation: string;
  text: string;
}

/** Everything that the bots ever posted, killed or not. */
export const postsIn = ({ slack, teams }: Pick<World, 'slack' | 'teams'>): Post[] => [
  ...slack.ledger.posts.map(({ ts, channel, metadata, blocks }) => ({
    ...{ on: 'slack' as const, platformId: ts, conversation: channel, text: JSON.stringify(blocks) },
    id: idIn(metadata),
  })),
  ...teams.ledger.posted.map(({ id, conversation, versions: [{ attachments }] }) => ({
    ...{ on: 'teams' as const, platformId: id, id: null, conversation, text: JSON.stringify(attachments) },
  })),
];

const idIn = (metadata: Record<string, unknown> | null): string | null =>
  /"id":"([^"]+)"/.exec(JSON.stringify(metadata))?.[1] ?? null;

/** What the bots wrote down about one of those that were taken on. */
export interface Noted {
  relationship: string;
  person: string;
  slot: string;
  /** When it was decided to say it, or that something newer is said. */
  at: number;
  id: string | null;
  /** `superseded`: it could not go on its day, and was taken back to be said on another. */
  state: string | null;
  platformId: string | null;
}

const inMilliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8 as at`;

const notes = `select n.relationship_id as relationship, n.person_id as person, n.occurrence as slot,
  ${inMilliseconds('n.at')}, m.id, m.state, m.platform_id as "platformId"
  from nudge n left join message m on m.relationship_id = n.relationship_id and m.person_id = n.person_id
    and m.slot = n.occurrence and m.state <> 'superseded'
  union all select relationship_id, person_id, slot, ${inMilliseconds('created_at')}, id, state, platform_id
  from message where state = 'superseded'`;

export const notedIn = async (pool: pg.Pool): Promise<Noted[]> => (await pool.query<Noted>(notes)).rows;

export interface Verdict {
  counts: {
    undertaken: number;
    /** Where several days had come together: the newest was said. */
    passedOver: number;
    /** Taken back until it made no sense any more. */
    tooLate: number;
    sent: number;
    /** Listed as such: nobody can know whether they arrived; */
    unknown: number;
    /** the platform’s own ledger does. */
    unknownThere: number;
    doubled: number;
    lost: number;
    wrong: number;
  };
  findings: string[];
}

type Is = 'doubled' | 'lost' | 'wrong';

/** Holds against each other what was to be said, what the bots noted, and what the platforms have. */
export function judge(all: readonly Undertaken[], noted: readonly Noted[], posts: readonly Post[]): Verdict {
  const counts = { undertaken: all.length, passedOver: 0, tooLate: 0, sent: 0, unknown: 0, unknownThere: 0 };
  const last =
    all
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const wrongs = { doubled: 0, lost: 0, wrong: 0 };
  const findings: string[] = [];
  const finds = (is: Is, what: string) => {
    wrongs[is] += 1;
    findings.push(`${is}: ${what}`);
  };
  const notesFor = grouped(noted, ({ relationship, person }) => `${relationship} ${person}`);
  const postsOf = grouped(posts, ({ text }) => /ment(?:ee|or)\d+on\d{8}/.exec(text)?.[0] ?? '');
  for (const stray of postsOf.get('') ?? []) finds('wrong', `nobody asked for ${JSON.stringify(stray)}`);
  for (const undertaken of all) {
    const { relationship, person, word } = undertaken;
    const theirs = notesFor.get(`${relationship} ${person}`) ?? [];
    const { is, why } = become(undertaken, theirs, postsOf.get(word) ?? [], last);
    if (is === 'doubled' || is === 'lost' || is === 'wrong') finds(is, `${word}: ${why}`);
    else counts[is] += 1;
  }
  counts.unknown += counts.unknownThere;
  return { counts: { ...counts, ...wrongs }, findings };
}

interface Became {
  is: Is | Exclude<keyof Verdict['counts'], 'undertaken'>;
  why: string;
}

function become(
  { date, on, chat }: Undertaken,
  theirs: readonly Noted[],
  posts: readonly Post[],
  last: string,
): Became {
  const slot = `due ${date}`;
  const about = theirs.filter((each) => each.slot === slot);
  const [note, ...more] = about.filter(({ state }) => state !== 'superseded');
  const [post, ...others] = posts;
  const why = JSON.stringify({ about, posts });
  const so = (is: Became['is']): Became => ({ is, why });
  if (more.length > 0 || others.length > 0) return so('doubled');
  if (!note) return so(post ? 'wrong' : about.length > 0 && isOver(date, last) ? 'tooLate' : 'lost');
  if (post && (post.on !== on || post.conversation !== chat)) return so('wrong');
  if (note.id === null)
    return so(post ? 'wrong' : theirs.some((other) => isInPlaceOf(note, other)) ? 'passedOver' : 'lost');
  if (post && post.id !== null && post.id !== note.id) return so('wrong');
  if (note.state === 'sent')
    return so(!post ? 'lost' : post.platformId === note.platformId ? 'sent' : 'wrong');
  // On Slack there is a way to find out.
  if (note.state === 'unknown' && on === 'teams') return so(post ? 'unknownThere' : 'unknown');
  return so('lost');
}

/** Seven days after its own an action is nothing to be reminded of. */
const isOver = (date: string, last: string): boolean =>
  Temporal.PlainDate.from(date).until(last).total('days') >= 7;

const isInPlaceOf = (note: Noted, { slot, at, state }: Noted): boolean =>
  slot > note.slot && at >= note.at && (state === 'sent' || state === 'unknown');

function grouped<Each>(all: readonly Each[], key: (each: Each) => string): ReadonlyMap<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}
