import type { Action, Card, Form } from '../../adaptive-cards/kit/card.js';
import type { Inputs, Reply, Turn } from '../../src/ports/turn.js';
import type { Bot } from './bot.js';
import type { Player } from './cast.js';
import type { Chance } from './chance.js';
import { filled } from './filling.js';
import type { Arrival } from './ledger.js';
import { tastes, typed } from './tastes.js';
import { day, hour, minute, second, type Timeline } from './timeline.js';

interface Around {
  timeline: Timeline;
  chance: Chance;
  /** One that is up; null where none is. */
  bot(): Bot | null;
  /** Whether people do anything any more. */
  goesOn(): boolean;
  /** A turn was answered, or not, where its instance died. */
  /** A turn begins. */
  does(by: Player): void;
  did(by: Player, says: Turn['says'], reply: Reply, at: number): void;
}

/** What people do. */
export interface People {
  reads(player: Player, arrival: Arrival): void;
  types(player: Player, text: string, mentions?: string[]): Promise<Reply | null>;
  presses(player: Player, action: Action, inputs?: Inputs): Promise<Reply | null>;
  /** Now and then of their own accord, as long as it goes on. */
  lives(player: Player): void;
}

export function makePeople(around: Around): People {
  const { timeline, chance } = around;
  let turns = 0;
  const take = async (player: Player, says: Turn['says'], room: string | null): Promise<Reply | null> => {
    const bot = around.bot();
    if (!bot) return null;
    const isRedelivered = player.account.platform === 'teams' || !('intention' in says);
    const dedupe = isRedelivered ? { dedupe: `turn ${(turns += 1)}` } : {};
    const turn: Turn = { from: player.account, hints: {}, room, says, ...dedupe };
    const at = timeline.now() + bot.askew;
    again(player, turn);
    around.does(player);
    const reply = await bot.dispatch(turn);
    around.did(player, says, reply, at);
    return reply;
  };
  /** Platforms deliver twice, and people click twice, perhaps to another instance, at once or later. */
  const again = (player: Player, turn: Turn) => {
    if (!chance.happens(0.03)) return;
    timeline.at(timeline.now() + chance.oneOf([0, 0, 5 * second, minute]), () => {
      around.does(player);
      void around.bot()?.dispatch(turn);
    });
  };
  const goOn = (player: Player, reply: Reply | null, room: string | null, depth: number): void => {
    if (!reply || depth > 4) return;
    const isForm = 'form' in reply;
    if (!chance.happens(isForm ? 0.8 : 0.05)) return;
    const card = isForm ? reply.form : reply.card;
    timeline.at(timeline.now() + chance.whole(5 * second, 4 * minute), () =>
      react(player, card, room, depth + 1),
    );
  };
  const react = (player: Player, card: Card, room: string | null, depth: number): void => {
    if (!around.goesOn()) return;
    const action = chance.weighed(buttonsOf(card), ({ verb }) => tastes[verb] ?? 1);
    if (!action) return;
    const inputs = action.associatedInputs === 'auto' ? filled(card, timeline.now(), chance) : {};
    const data: unknown = JSON.parse(JSON.stringify(action.data));
    const says = { intention: action.verb, data, inputs };
    void take(player, says, room).then((reply) => goOn(player, reply, room, depth));
  };
  return {
    reads: (player, arrival) => {
      if (!chance.happens(player.diligence)) return;
      const wait = chance.oneOf([5 * minute, 6 * hour, 2 * day]);
      const room = arrival.inRoom ? arrival.to : null;
      timeline.at(timeline.now() + chance.until(wait), () => react(player, arrival.card, room, 0));
    },
    types: (player, text, mentions = []) => take(player, { text, mentions }, null),
    presses: (player, { verb, data }, inputs = {}) => take(player, { intention: verb, data, inputs }, null),
    lives: (player) => {
      const next = () =>
        timeline.at(timeline.now() + chance.until(150 * day), () => {
          if (!around.goesOn()) return;
          const text = chance.oneOf(typed);
          void take(player, { text, mentions: [] }, null).then((reply) => goOn(player, reply, null, 0));
          next();
        });
      next();
    },
  };
}

/** All buttons, the form’s own first and most likely. */
export const buttonsOf = (card: Card | Form): Action[] => [
  ...('submit' in card && card.submit ? [card.submit, card.submit] : []),
  ...card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : [])),
  ...card.actions,
];
