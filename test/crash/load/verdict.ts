import type pg from 'pg';
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
  state: string | null;
  platformId: string | null;
}

const notes = `select n.relationship_id as relationship, n.person_id as person, n.occurrence as slot,
  (extract(epoch from n.at) * 1000)::float8 as at, m.id, m.state, m.platform_id as "platformId"
  from nudge n left join message m on m.relationship_id = n.relationship_id and m.person_id = n.person_id and m.slot = n.occurrence`;

export const notedIn = async (pool: pg.Pool): Promise<Noted[]> => (await pool.query<Noted>(notes)).rows;

export interface Verdict {
  counts: {
    undertaken: number;
    /** Where several days had come together: the newest was said. */
    passedOver: number;
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
  const counts = { undertaken: all.length, passedOver: 0, sent: 0, unknown: 0, unknownThere: 0 };
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
    const { is, why } = become(undertaken, theirs, postsOf.get(word) ?? []);
    if (is === 'passedOver' || is === 'sent' || is === 'unknown' || is === 'unknownThere') counts[is] += 1;
    else finds(is, `${word}: ${why}`);
  }
  counts.unknown += counts.unknownThere;
  return { counts: { ...counts, ...wrongs }, findings };
}

interface Became {
  is: Is | 'passedOver' | 'sent' | 'unknown' | 'unknownThere';
  why: string;
}

function become({ date, on, chat }: Undertaken, theirs: readonly Noted[], posts: readonly Post[]): Became {
  const slot = `due ${date}`;
  const [note, ...more] = theirs.filter((each) => each.slot === slot);
  const [post, ...others] = posts;
  const why = JSON.stringify({ note, more, posts });
  if (more.length > 0 || others.length > 0) return { is: 'doubled', why };
  if (!note) return { is: post ? 'wrong' : 'lost', why };
  if (post && (post.on !== on || post.conversation !== chat)) return { is: 'wrong', why };
  if (note.id === null) {
    const isNewerSaid = theirs.some(
      (other) => other.at === note.at && other.slot > slot && other.id !== null,
    );
    return { is: !isNewerSaid ? 'lost' : post ? 'wrong' : 'passedOver', why };
  }
  if (post && post.id !== null && post.id !== note.id) return { is: 'wrong', why };
  if (note.state === 'sent') {
    if (!post) return { is: 'lost', why };
    return { is: post.platformId === note.platformId ? 'sent' : 'wrong', why };
  }
  // On Slack there is a way to find out.
  if (note.state === 'unknown' && on === 'teams') return { is: post ? 'unknownThere' : 'unknown', why };
  return { is: 'lost', why };
}

function grouped<Each>(all: readonly Each[], key: (each: Each) => string): ReadonlyMap<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}
