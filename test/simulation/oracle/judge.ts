import { earliest, type Life, type Span } from './book.js';
import {
  type Asking,
  type Evidence,
  hour,
  type Judged,
  reaches,
  type Said,
  type Snoozed,
  type Wrong,
} from './evidence.js';
import { isOpen, opensForAll } from './hours.js';
import { generally, isGeneral } from './general.js';
import { inTime } from './in-time.js';
import { kinds } from './kinds.js';

/** One pair: what was said against what was wanted. */
export function judge(evidence: Evidence): Judged {
  const judged: Judged = { said: new Map(), violations: [] };
  const askings = new Map<Life, Asking[]>(evidence.lives.map((life) => [life, [first()]]));
  const named = new Map<string, Life>();
  for (const each of inOrder(evidence)) {
    const name = `${each.kind} ${each.occurrence} ${each.person}`;
    if ('again' in each) putOff(askings.get(named.get(name)!), each);
    else if (isGeneral(each.kind)) {
      const found = generally(each, evidence);
      if (found) wrong(judged, found[0], each, found[1]);
    } else {
      const life = place(each, askings, judged);
      if (life) named.set(name, life);
    }
  }
  for (const said of evidence.said) nearOthers(said, evidence.said, judged);
  for (const [life, all] of askings) for (const asking of all) inTime(life, asking, evidence, judged);
  return judged;
}

/** What is taken back was said before, and may be planned anew, all in the same instant. */
function inOrder({ said, snoozed }: Evidence): (Said | Snoozed)[] {
  const left = [...snoozed].sort((a, b) => a.at - b.at);
  const until = ({ at, messages }: Said) => {
    const next = left.findIndex((put) => put.at > at || (put.of !== undefined && messages.includes(put.of)));
    return left.splice(0, next === -1 ? left.length : next);
  };
  return [...[...said].sort((a, b) => a.at - b.at).flatMap((each) => [...until(each), each]), ...left];
}

const first = (): Asking => ({ from: -Infinity, again: null, said: null });

function putOff(askings: Asking[] | undefined, { at, again }: Snoozed): void {
  const last = askings?.at(-1);
  if (!askings || !last) return;
  if (last.said) askings.push({ from: at, again, said: null });
  else Object.assign(last, { from: at, again });
}

const wrong = (judged: Judged, is: Wrong, { pair, kind, person, at }: Said, why: string) =>
  judged.violations.push({ is, what: `${kind} to ${person}: ${why}`, at, pair });

/** Which want it answers; where there is none, or it comes at the wrong time, that is noted. */
function place(said: Said, askings: Map<Life, Asking[]>, judged: Judged): Life | null {
  const live = [...askings.keys()].flatMap((life) => {
    const span = isAbout(life, said) && life.spans.find(({ from, to }) => from <= said.at && said.at <= to);
    return span ? [{ life, span, asking: askings.get(life)!.at(-1)! }] : [];
  });
  const open = live
    .filter(({ asking }) => !asking.said)
    .map((each) => ({ ...each, from: each.asking.again ?? earliest(each.span) }))
    .sort((a, b) => b.from - a.from);
  const allowed = kinds[said.kind]?.is === 'clock' ? 0 : hour;
  const found = open.find(({ from }) => from <= said.clock + allowed) ?? open.at(-1);
  if (!found) {
    wrong(
      judged,
      live.length > 0 ? 'doubled' : 'unwanted',
      said,
      live.length > 0 ? 'again' : 'nothing asks for it',
    );
    return live[0]?.life ?? null;
  }
  const { life, span, asking, from } = found;
  asking.said = said;
  judged.said.set(said, span);
  if (from > said.clock + allowed) wrong(judged, 'early', said, `from ${new Date(from).toISOString()} on`);
  else if (said.clock >= span.until) wrong(judged, 'unwanted', said, 'too late for it');
  else if (!suits(span, said.clock)) wrong(judged, 'unwanted', said, 'in quiet hours');
  return life;
}

const isAbout = (life: Life, { kind, person, about, occurrence }: Said) =>
  life.kind === kind &&
  (kinds[kind]?.to !== undefined || life.person === person) &&
  (about === null || life.name.includes(about)) &&
  (!kind.startsWith('survey') || life.name.endsWith(` ${occurrence}`)) &&
  (kind !== 'actionsDue' || life.name.includes(occurrence.replace('due ', '')));

function suits({ kind, readers, holidays }: Span, clock: number): boolean {
  if (kinds[kind]?.is === 'clock') return true;
  if (readers.every((reader) => isOpen(clock, reader, holidays))) return true;
  // Two who are never there at the same time: then the first one’s hours count.
  const [reader] = readers;
  const common = opensForAll(clock, readers, holidays);
  return (
    reader !== undefined &&
    readers.length > 1 &&
    isOpen(clock, reader, holidays) &&
    !readers.every((each) => isOpen(common, each, holidays))
  );
}

function nearOthers(said: Said, all: readonly Said[], judged: Judged): void {
  if (kinds[said.kind]?.is === 'clock') return;
  const near = all.find(
    (other) =>
      other !== said &&
      kinds[other.kind]?.is !== 'clock' &&
      reaches(said, other) &&
      other.clock <= said.clock &&
      said.clock - other.clock < hour &&
      !said.messages.some((id) => other.messages.includes(id)) &&
      (other.clock < said.clock || all.indexOf(other) < all.indexOf(said)),
  );
  if (near) wrong(judged, 'unwanted', said, `${near.kind} came within the hour`);
}
