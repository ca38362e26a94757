import { extractText } from 'unpdf';
import { pino } from 'pino';
import { isForm, type Card, type Form } from '../../../adaptive-cards/kit/card.js';
import { intentions } from '../../../src/conversation/intentions.js';
import { illustrators } from '../../../src/illustrating.js';
import { pngOf } from '../../../src/paper/picture/png.js';
import type { Inputs, Turn } from '../../../src/ports/turn.js';
import { actionsOf } from '../../adaptive-cards/parts.js';
import { actionIn, cardOf, openHouse } from '../house.js';
import { fill, type Filling, type Planted } from './words.js';

/** Amira and Ben; Cora, whose mentor is Dan; Dana, whom Amira asks to sign; Chidi, who coordinates; Eve, who has no part. */
const accounts = {
  amira: { platform: 'slack', tenant: 'T1', user: 'amira' },
  ben: { platform: 'teams', tenant: 'T2', user: 'ben' },
  cora: { platform: 'slack', tenant: 'T1', user: 'cora' },
  dan: { platform: 'slack', tenant: 'T1', user: 'dan' },
  dana: { platform: 'slack', tenant: 'T1', user: 'dana' },
  chidi: { platform: 'slack', tenant: 'T1', user: 'chidi' },
  eve: { platform: 'slack', tenant: 'T1', user: 'eve' },
} as const;

export type Who = keyof typeof accounts;
export const everybody = Object.keys(accounts) as Who[];
export type Intended = keyof typeof intentions;

/** What somebody could read, and where. */
export interface Seen {
  who: Who;
  where: string;
  text: string;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

export async function openWorld() {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const house = await openHouse({ mailFrom: 'bot@example.org', log });
  const { database } = house;
  const pictures = { ...house.house, pngOf, key: database.keyFor('picture links') };
  const illustrate = illustrators(pictures).slack;
  const seen: Seen[] = [];
  const planted: Planted[] = [];
  /** What was pressed to change something. */
  const done = new Set<Intended>();
  const rooms = new Map<string, readonly Who[]>();
  const { makeRoom } = house.chats.slack;
  house.chats.slack.makeRoom = async (wanted) => {
    const made = await makeRoom(wanted);
    if (made.is === 'made') rooms.set(made.conversation, wanted.members as Who[]);
    return made;
  };
  const { deliver } = house.chats.slack;
  // What is not taken is logged.
  house.chats.slack.deliver = async (delivery) => {
    const delivered = await deliver(delivery);
    return 'room' in delivery.to ? { is: 'refused', reason: 'restricted_action' } : delivered;
  };
  const aside: string[] = [];
  const shows = async (who: Who, where: string, card: Card) => {
    seen.push({ who, where, text: JSON.stringify(await illustrate(card)) });
    aside.push(card.summary, ...actionsOf(card).map(({ data }) => JSON.stringify(data)));
  };

  const turn = async (who: Who, where: string, says: Turn['says']): Promise<Card> => {
    const card = cardOf(
      await house.dispatch({ from: accounts[who], hints: { name: who }, room: null, says }),
    );
    await shows(who, where, card);
    return card;
  };
  const presses = (who: Who, name: Intended, data: object = {}, inputs: Inputs = {}) =>
    turn(who, name, { intention: intentions[name].id, data, inputs });
  const does = async (who: Who, name: Intended, data: object, inputs: Inputs = {}) => {
    done.add(name);
    const card = await presses(who, name, data, inputs);
    await delivers();
    return card;
  };
  const submits = (who: Who, form: Form, inputs: Inputs, button?: string): Promise<Card> => {
    const action = button === undefined ? form.submit : actionIn(form, button);
    if (!action) throw new Error(`${form.id} has nothing to submit`);
    const { verb, data } = action;
    const [name] = Object.entries(intentions).find(([, { id }]) => id === verb) ?? [];
    return does(who, name as Intended, data, inputs);
  };
  /** Everything that waits, read by whoever it is for. */
  const delivers = async () => {
    await house.jobs.wake();
    for (const { to, card, file } of house.delivered.splice(0)) {
      const readers = 'room' in to ? (rooms.get(to.room) ?? []) : [to.person as Who];
      if (readers.length === 0) throw new Error('a message to nobody');
      for (const who of readers) {
        await shows(who, `message ${card.id}`, card);
        if (file) seen.push({ who, where: file.name, text: await textOf(file) });
      }
    }
    for (const { mail } of house.mailed.all.splice(0))
      seen.push({ who: mail.to.split('@')[0] as Who, where: 'mail', text: JSON.stringify(mail) });
  };
  return {
    house,
    pictures,
    logged,
    seen,
    /** What platforms show in notifications, and what buttons and forms carry. */
    aside,
    planted,
    done,
    presses,
    does,
    delivers,
    types: (who: Who, text: string, mentions: string[] = []) => turn(who, `“${text}”`, { text, mentions }),
    /** Opens a form, fills it and sends it. */
    async fills(who: Who, name: Intended, data: object, filling: Omit<Filling, 'by'> = {}): Promise<Card> {
      const form = await presses(who, name, data);
      if (!isForm(form)) throw new Error(`${name} shows ${who} no form but ${JSON.stringify(form.body)}`);
      const answer = await submits(who, form, fill(form, { by: who, ...filling }, planted), filling.button);
      if (isForm(answer) && answer.id === form.id && answer.summary === form.summary)
        throw new Error(`${form.id} comes back: ${JSON.stringify(answer.body)}`);
      return answer;
    },
  };
}

export const textOf = async ({ type, bytes }: { type: string; bytes: Buffer }): Promise<string> =>
  type === 'application/pdf'
    ? (await extractText(Uint8Array.from(bytes), { mergePages: true })).text
    : bytes.toString();
