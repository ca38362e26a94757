import type { Said, Snoozed, Violation } from './oracle/evidence.js';
import type { Span } from './oracle/book.js';
import { isOpen } from './oracle/hours.js';
import { judge } from './oracle/judge.js';
import { kinds } from './oracle/kinds.js';
import { hour, minute } from './timeline.js';
import type { World } from './world.js';

/** What `--json` writes. */
export interface Counts {
  pairYears: number;
  sent: number;
  lost: number;
  doubled: number;
  wrongPerson: number;
  early: number;
  late: number;
  unwanted: number;
  unknown: number;
  unknownListed: number;
}

export interface Outcome {
  counts: Counts;
  violations: Violation[];
  arrived: number;
}

interface Row {
  id: string;
  state: string;
  how: string;
  reason: string | null;
  /** Where it went to when its room was lost. */
  copies: string[] | null;
  /** When it was taken back, since it could not be said in time, and what it would have said. */
  late: Date | null;
  gives: { kind: string; occurrence: string; person: string }[] | null;
  /** What was said in its place before it went out. */
  newer: string | null;
  pair: string;
  user: string | null;
  conversation: string | null;
}

const rowsOf = `
select m.id, m.state::text, m.how, m.reason, m.relationship_id as pair, a.user_key as user, r.conversation,
  case when m.reason = 'too late' then m.went_at end as late, m.gives,
  case when m.state = 'superseded' then (select n.id from message n where n.relationship_id = m.relationship_id
    and n.slot = m.slot and n.person_id is not distinct from m.person_id and n.id > m.id order by n.id limit 1) end as newer,
  case when m.reason = 'room lost' then (select array_agg(c.id) from message c
    where c.relationship_id = m.relationship_id and c.slot = m.slot and c.created_at = m.created_at and c.person_id is not null) end as copies
from message m left join room r on r.relationship_id = m.relationship_id
left join lateral (select user_key from account where person_id = m.person_id order by id desc limit 1) a on true`;

/** What has become of everything, against what should have. */
export async function outcomeOf(world: World): Promise<Outcome> {
  const { watcher, witness, ledger, weather, end } = world;
  const { rows } = await watcher.pool.query<Row>(rowsOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const dark = [...weather.down, ...weather.askew];
  const judged = byPair(world, takenBack(rows)).map((pair) => judge({ ...pair, dark, end }));
  const spans = new Map(judged.flatMap(({ said }) => [...said]));
  const delivered = witness.said.flatMap((said) => [
    ...deliveryOf(world, said, byId),
    ...tooLate(world, said, spans.get(said)),
  ]);
  const violations = [
    ...witness.violations,
    ...judged.flatMap((each) => each.violations),
    ...delivered,
    ...transported(world, rows),
  ].sort((a, b) => a.at - b.at);
  const count = (is: Violation['is']) => violations.filter((each) => each.is === is).length;
  const unknown = rows.filter(({ state }) => state === 'unknown');
  return {
    violations,
    arrived: ledger.all.length,
    counts: {
      pairYears: Math.round((witness.book.lived(end) / (365 * 24 * hour)) * 10) / 10,
      sent: new Set(witness.said.flatMap(({ messages }) => messages).filter((id) => ledger.byId.has(id)))
        .size,
      ...{ lost: count('lost'), doubled: count('doubled'), wrongPerson: count('wrongPerson') },
      ...{ early: count('early'), late: count('late'), unwanted: count('unwanted') },
      unknown: unknown.length,
      unknownListed: unknown.filter(({ reason }) => reason !== null).length,
    },
  };
}

/** As if its reader had put it off until then: it is due at once, in their next hours. */
const takenBack = (rows: readonly Row[]): Snoozed[] =>
  rows.flatMap(({ id, late, gives, pair }) =>
    late === null
      ? []
      : (gives ?? []).map((each) => ({ ...each, pair, at: late.getTime(), again: late.getTime(), of: id })),
  );

function byPair({ witness }: World, late: readonly Snoozed[]) {
  const lives = grouped(witness.book.lives.values());
  const [said, snoozed] = [grouped(witness.said), grouped([...witness.snoozed, ...late])];
  return [...new Set([...lives.keys(), ...said.keys()])].map((pair) => ({
    lives: lives.get(pair) ?? [],
    said: said.get(pair) ?? [],
    snoozed: snoozed.get(pair) ?? [],
    states: witness.book.states.get(pair) ?? [],
    resumed: witness.book.resumed.get(pair) ?? [],
  }));
}

function grouped<Thing extends { pair: string }>(things: Iterable<Thing>): ReadonlyMap<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(thing.pair);
    if (group) group.push(thing);
    else groups.set(thing.pair, [thing]);
  }
  return groups;
}

/** What was said instead tells both: a review, and that the other has answered. */
function lastOf(id: string, rows: ReadonlyMap<string, Row>): Row | undefined {
  const row = rows.get(id);
  return row?.newer ? lastOf(row.newer, rows) : row;
}

/** They had answered before it went out: what would have said so found nothing to change. */
const isOver = ({ state, how }: Row): boolean => state === 'superseded' && how === 'change';

/** Whether what was decided has arrived, in time. */
function deliveryOf(world: World, said: Said, rows: ReadonlyMap<string, Row>): Violation[] {
  const { ledger, weather } = world;
  const wrong = (is: Violation['is'], why: string): Violation => ({
    is,
    what: `${said.kind} to ${said.person}: ${why}`,
    at: said.at,
    pair: said.pair,
  });
  return said.messages.flatMap((first) => {
    if (rows.get(first)?.late) return [];
    const row = lastOf(first, rows);
    const id = row?.id ?? first;
    if (!row) return [wrong('lost', `the message ${id} is gone`)];
    if (row.copies || isOver(row)) return [];
    const [arrival] = ledger.byId.get(id) ?? [];
    if (!arrival)
      return row.state === 'refused' || row.state === 'unknown'
        ? []
        : [wrong('lost', `${id} is ${row.state} and has not arrived`)];
    const hindered = (ledger.hindered.get(arrival.to) ?? []).some(
      (at) => at >= said.at - hour && at <= arrival.at,
    );
    const isLate = arrival.at - said.at > 10 * minute;
    const excused = hindered || weather.down.some(({ from, to }) => from < arrival.at && to > said.at);
    return isLate && !excused
      ? [wrong('late', `on its way for ${Math.round((arrival.at - said.at) / minute)} minutes`)]
      : [];
  });
}

/** A platform may take so long for what it was given in time. */
const onItsWay = 2 * minute;

/** What was on its way for long and came when nobody wanted it any more, or was asleep. */
function tooLate({ ledger }: World, said: Said, span: Span | undefined): Violation[] {
  if (!span) return [];
  const { kind, person, pair } = said;
  return said.messages.flatMap((id) =>
    (ledger.byId.get(id) ?? []).flatMap(({ at }): Violation[] => {
      const wrong = (why: string): Violation[] => [
        { is: 'unwanted', what: `${kind} to ${person}: ${why}`, at, pair },
      ];
      if (at >= span.until) return wrong('arrived when it made no sense any more');
      const isLong = at - said.at > onItsWay && kinds[kind]?.is !== 'clock';
      const asleep = span.readers.every((reader) => !isOpen(at - onItsWay, reader, span.holidays));
      return isLong && asleep ? wrong('arrived in quiet hours') : [];
    }),
  );
}

/** Of every message, whoever began it: to whom it went, how often, and whether it still waits. */
function transported({ ledger, timeline }: World, rows: readonly Row[]): Violation[] {
  return rows.flatMap(({ id, state, reason, pair, user, conversation }) => {
    const wrong = (is: Violation['is'], why: string, at = timeline.now()): Violation => ({
      is,
      what: `${id}: ${why}`,
      at,
      pair,
    });
    const arrivals = ledger.byId.get(id) ?? [];
    const [first, second] = arrivals;
    const astray = arrivals.find(({ to, inRoom }) =>
      inRoom ? to !== conversation && conversation !== null : to !== user,
    );
    return [
      ...(first && second
        ? [wrong('doubled', `arrived ${arrivals.length} times, ${state} ${reason}`, second.at)]
        : []),
      ...(astray ? [wrong('wrongPerson', `came to ${astray.to}`, astray.at)] : []),
      ...(state === 'waiting' || state === 'sending' ? [wrong('stuck', `${state} ${reason}`)] : []),
    ];
  });
}
