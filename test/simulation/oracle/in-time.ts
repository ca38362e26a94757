import { earliest, type Life, proper, type Span } from './book.js';
import { type Asking, type Evidence, hour, type Judged, minute, reaches, slack } from './evidence.js';
import { opensForAll } from './hours.js';
import { kinds } from './kinds.js';
import type { Spell } from '../weather.js';
import { day } from './want.js';

/** Whether it came as soon as it could, as long as it was wanted. */
export function inTime(life: Life, asking: Asking, evidence: Evidence, judged: Judged): void {
  for (const span of life.spans) {
    if (span.to <= asking.from || isUntold(life, span, evidence)) continue;
    const wanted = asking.again === null ? span : { ...span, due: asking.again, since: asking.again };
    const free = proper(wanted, Math.max(span.from, asking.from));
    const latest = kinds[life.kind]?.is === 'clock' ? free : madeWay(life, free, span, evidence);
    const said = asking.said && asking.said.at >= span.from && asking.said.at <= span.to ? asking.said : null;
    if (asking.said && asking.said.at < span.from) return;
    const stop = Math.min(span.to, span.until, evidence.end, said?.at ?? Infinity);
    const by = lightAgain(life, atTick(latest, span), span, evidence) + slack;
    if (by >= stop) continue;
    if (!said && newerCame(life, span, stop, evidence)) continue;
    const what = `${life.kind} to ${life.person} (${life.name}): by ${new Date(by).toISOString()}`;
    judged.violations.push({ is: said ? 'late' : 'lost', what, at: stop, pair: life.pair });
    return;
  }
}

/** What comes some time after something else was said. */
const follows: Readonly<Record<string, string>> = {
  reviewMissing: 'reviewDue',
  quietLong: 'quietMentor',
  surveyLong: 'surveyDue',
};

/** What it was to come after was taken back, which nobody saw at the time. */
const isUntold = ({ kind }: Life, { from, to }: Span, { snoozed }: Evidence): boolean =>
  snoozed.some((put) => put.of !== undefined && put.kind === follows[kind] && from <= put.at && put.at <= to);

/** N-02: whatever else comes within the hour goes first. */
function madeWay(
  life: Life,
  from: number,
  { readers, holidays }: Span,
  { said, lives, resumed }: Evidence,
): number {
  const near = (other: number) => Math.abs(other - from) <= 3 * day;
  const others = [
    ...(kinds[life.kind]?.to === 'coordinators' ? [] : resumed.filter(near)),
    ...said.filter((other) => near(other.clock) && reaches(life, other)).map(({ clock }) => clock),
    ...lives
      .filter(
        (other) => other !== life && (kinds[other.kind]?.is === 'clock' || kinds[other.kind]?.to === 'both'),
      )
      .filter((other) => reaches(life, other))
      .flatMap(({ spans }) => spans.filter(({ due }) => near(due)).map((span) => proper(span, span.from))),
  ].sort((a, b) => a - b);
  let at = from;
  for (const other of others)
    if (Math.abs(other - at) <= hour + slack) at = Math.max(at, opensForAll(other + hour, readers, holidays));
  return at;
}

/** The bot looks up every minute: in the last one before somebody goes it may miss them. */
function atTick(at: number, { kind, readers, holidays }: Span): number {
  return kinds[kind]?.is === 'clock'
    ? at
    : Math.max(at, opensForAll(at + minute, readers, holidays) - minute);
}

/** When an outage is over everything comes at once, and has to make way anew. */
function lightAgain(life: Life, latest: number, span: Span, evidence: Evidence): number {
  const at = afterDark(latest, span, evidence.dark);
  return at === latest || kinds[life.kind]?.is === 'clock' ? at : madeWay(life, at, span, evidence);
}

function afterDark(at: number, { readers, holidays, kind }: Span, dark: readonly Spell[]): number {
  const isClock = kinds[kind]?.is === 'clock';
  // What a clock that went ahead has put off to somebody’s hours stays so until then.
  const lasts = ({ to, over = to }: Spell) => (isClock ? to : over);
  const spell = dark.find((each) => each.from - slack <= at && at <= lasts(each));
  if (!spell) return at;
  return isClock ? spell.to : opensForAll(lasts(spell), readers, holidays);
}

/** Of what has piled up, only the newest comes. */
const newerCame = (life: Life, span: Span, stop: number, { said, lives }: Evidence): boolean =>
  !life.kind.startsWith('survey') &&
  said.some(
    ({ kind, person, at }) =>
      kind === life.kind && person === life.person && at >= earliest(span) - hour && at <= stop + slack,
  ) &&
  lives.some(
    (other) => other !== life && other.kind === life.kind && other.spans.some(({ due }) => due >= span.due),
  );
