import { samples } from '../../adaptive-cards/samples.js';
import { intentions, type Intention } from '../../src/conversation/intentions.js';
import { onSlack, onTeams } from '../../src/rendered-cards.js';
import { standing } from '../../src/chat/teams/standing.js';
import { inputIdsOf } from '../../src/mentoring/clause.js';
import { allFields } from '../../src/mentoring/framework.js';
import { carriedByButtons } from '../../src/mentoring/framework-schema.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { readCard } from '../../src/playground/teams/card-check.js';
import { actionsOf, inputsOf } from './parts.js';

const byId = new Map<string, Intention>(
  Object.values(intentions).map((intention) => [intention.id, intention]),
);

/** What a client would send back, read as dispatch reads it. */
function understood(verb: string, data: unknown): unknown {
  const intention = byId.get(verb);
  if (!intention) throw new Error(`Nothing is meant by ${verb}`);
  return intention.payload.parse(data);
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object anywhere in a rendered card. */
const objectsIn = (value: unknown): Json[] => {
  if (!isJson(value)) return [];
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];
};

const withoutTurn = (id: unknown) => String(id).split('#')[0] ?? '';
const every = samples.map(({ name, card }) => [name, card] as const);

describe.each(every)('%s', (_, card) => {
  test('says something that the bot understands with every button on Slack', () => {
    const buttons = objectsIn(onSlack(card)).filter(({ type }) => type === 'button');
    for (const { action_id, value } of buttons) understood(withoutTurn(action_id), JSON.parse(String(value)));
    expect(new Set(buttons.map(({ action_id }) => action_id)).size).toBe(buttons.length);
  });

  test('says something that the bot understands when it is sent from a window on Slack', () => {
    const shown = onSlack(card);
    if (shown.kind === 'message' || !shown.view.submit) return;
    understood(shown.view.callback_id ?? '', JSON.parse(shown.view.private_metadata ?? ''));
  });

  test('says something that the bot understands with every button on Teams', () => {
    const buttons = objectsIn(onTeams(card)).filter(({ type }) => type === 'Action.Execute');
    expect(buttons.length).toBeGreaterThanOrEqual(card.actions.length);
    for (const { verb, data } of buttons) understood(String(verb), data);
  });

  test('means the same with every button in a group and in a dialog on Teams, where forms open as dialogs', () => {
    const meant = (where: 'personal' | 'group' | 'dialog') =>
      objectsIn(onTeams(card, where)).flatMap(({ type, verb, data }) => {
        if (type !== 'Action.Execute' && type !== 'Action.Submit') return [];
        const { verb: named, msteams, ...carries } = data as Json;
        const how = type === 'Action.Execute' ? 'execute' : msteams ? 'dialog' : 'submit';
        return [{ intention: String(verb ?? named), carries, how }];
      });
    const bare = (buttons: ReturnType<typeof meant>) => buttons.map(({ how: _, ...button }) => button);
    expect(bare(meant('group'))).toEqual(bare(meant('personal')));
    expect(bare(meant('dialog'))).toEqual(bare(meant('personal')));
    for (const { intention, how } of meant('group'))
      expect([intention, how]).toEqual([intention, byId.get(intention)?.opens ? 'dialog' : 'execute']);
    for (const { how } of meant('dialog')) expect(how).toBe('submit');
    for (const where of ['group', 'dialog'] as const)
      expect(readCard(onTeams(card, where)).faults).toEqual([]);
  });

  test('keeps what is typed apart from what a button carries: Teams sends both in one object', () => {
    const ids = inputsOf(card).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { data } of actionsOf(card))
      expect(Object.keys(data).filter((key) => ids.includes(key))).toEqual([]);
  });

  test('has no comma in the value of a choice: Teams would send two', () => {
    const values = inputsOf(card).flatMap((input) =>
      'choices' in input ? input.choices.map(({ value }) => value) : [],
    );
    expect(values.filter((value) => value.includes(','))).toEqual([]);
  });
});

test('whatever a button sends from Teams beside answers to a framework is a word that no question may be', () => {
  const questions = new Set(Object.values(builtInFrameworks).flatMap(allFields).flatMap(inputIdsOf));
  const asking = samples.filter(({ card }) => inputsOf(card).some(({ id }) => questions.has(id)));
  const carried = asking.flatMap(({ card }) =>
    (['personal', 'group', 'dialog'] as const).flatMap((where) =>
      objectsIn(onTeams(standing(card), where)).flatMap(({ data, associatedInputs }) =>
        associatedInputs === 'auto' ? Object.keys(data as Json) : [],
      ),
    ),
  );
  expect([...new Set(carried)].sort()).toEqual([...carriedByButtons].sort());
});
