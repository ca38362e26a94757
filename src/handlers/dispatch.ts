import type { Logger } from 'pino';
import { fault } from '../../adaptive-cards/fault.js';
import { button } from '../../adaptive-cards/kit/make.js';
import { refused } from '../../adaptive-cards/refused.js';
import { unknownCommand } from '../../adaptive-cards/unknown-command.js';
import { parseCommand } from '../conversation/commands.js';
import { intentions, type Intention } from '../conversation/intentions.js';
import { plainVocabulary, wordsFor, type Reader, type Words } from '../conversation/language.js';
import { Refusal } from '../mentoring/refusal.js';
import type { Knowledge, Known } from '../ports/known.js';
import { Overtaken } from '../ports/store.js';
import type { Dispatch, Reply, Turn } from '../ports/turn.js';
import type { Actor, Handler, House, Said, Teller } from './handler.js';
import { handlers } from './handlers.js';
import { listFirst } from './list-first.js';

/** Turn → understand → know → act → answer. The one place where a refusal is caught. */
export const makeDispatch =
  (house: House, log: Logger): Dispatch =>
  async (turn) => {
    let words = wordsFor(readerOf(turn, null), plainVocabulary);
    try {
      const understood = understand(turn);
      if ('tell' in understood)
        return { card: understood.tell(await addressed(turn, house), turn), to: 'me' };
      const knowledge = await house.store.know(turn.from, turn.dedupe);
      words = wordsFor(readerOf(turn, knowledge.person), knowledge.programme);
      return knowledge.repeated ?? (await act(understood, { turn, knowledge, words }, house));
    } catch (error) {
      if (error instanceof Refusal) return { card: refused(words, error.code, error.data), to: 'me' };
      const given =
        error instanceof Overtaken && error.by === 'repeated' ? await answerGiven(turn, house) : null;
      return given ?? broken(words, error, house, log);
    }
  };

/** The same delivery came twice at once: the other one's answer serves for both. */
const answerGiven = async ({ from, dedupe }: Turn, { store }: House) =>
  (await store.know(from, dedupe)).repeated;

const readerOf = ({ hints }: Turn, person: Reader | null): Reader => ({
  language: person?.language ?? hints.language ?? 'en',
  zone: person?.zone ?? hints.zone ?? 'UTC',
});

async function addressed(turn: Turn, { store }: House): Promise<Words> {
  const { reader, programme } = await store.address(turn.from);
  return wordsFor(readerOf(turn, reader), programme);
}

interface Understood {
  actor: Actor;
  payload: Said['payload'];
}

/** What nobody understands is answered by a card as well, in words that its reader knows. */
function understand({ says }: Turn): Understood | Pick<Teller, 'tell'> {
  const meant = 'intention' in says ? says : parseCommand(says);
  if ('unknown' in meant)
    return { tell: (words) => unknownCommand(words, meant.unknown, nearestButton(meant)) };
  const handler = byId.get(meant.intention);
  const payload = intentionById.get(meant.intention)?.payload.safeParse(meant.data);
  if (!handler || !payload?.success) return { tell: (words) => refused(words, 'cardOld', {}) };
  return 'tell' in handler ? handler : { actor: handler, payload: payload.data };
}

async function act(
  { actor, payload }: Understood,
  { turn, knowledge, words }: Pick<Said, 'turn' | 'knowledge' | 'words'>,
  house: House,
): Promise<Reply> {
  const me = await personFor(turn, knowledge, actor, house);
  const inputs = 'inputs' in turn.says ? turn.says.inputs : {};
  const at = house.clock.now();
  const today = at.toZonedDateTimeISO(me.zone).toPlainDate().toString();
  const said = { turn, payload, inputs, knowledge, me, words, at, today };
  return actor.run(said, house).catch((error: unknown) => listFirst(error, said, house));
}

const byId: ReadonlyMap<string, Handler> = new Map(
  Object.values(handlers).map((handler) => [handler.id, handler]),
);
const intentionById: ReadonlyMap<string, Intention> = new Map(
  Object.values(intentions).map((intention) => [intention.id, intention]),
);

function nearestButton({ nearest }: { nearest: string | null }) {
  const meant = nearest === null ? null : parseCommand({ text: nearest, mentions: [] });
  if (nearest === null || !meant || 'unknown' in meant) return null;
  const intention = intentionById.get(meant.intention);
  return intention ? button(nearest, intention, {}, 'positive') : null;
}

/** Somebody new becomes a person when they do something; looking at help or home leaves no trace of anybody. */
async function personFor(
  turn: Turn,
  { person, profile }: Knowledge,
  { strangers }: Actor,
  house: House,
): Promise<Known> {
  if (strangers === 'welcome')
    return person ?? { ...turn.from, id: '', account: '', name: '', ...readerOf(turn, null) };
  if (!person) return introduced(turn, house);
  const moved = (['zone', 'language', 'conversation', 'serviceUrl'] as const).some(
    (what) => turn.hints[what] !== undefined && turn.hints[what] !== profile[what],
  );
  return moved ? house.store.introduce(turn.from, { ...turn.hints, name: person.name }) : person;
}

async function introduced(turn: Turn, { store, chats }: House): Promise<Known> {
  const contact = await chats[turn.from.platform]?.whoIs(turn.from);
  const profile = contact?.kind === 'person' ? contact.profile : { name: turn.hints.name ?? '' };
  return store.introduce(turn.from, { ...turn.hints, ...profile });
}

function broken(words: Words, error: unknown, { newId }: House, log: Logger): Reply {
  const id = newId();
  log.error({ id, err: error }, 'a turn failed');
  return { card: fault(words, id), to: 'me' };
}
