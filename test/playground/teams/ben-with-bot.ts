import { carrying, openHouse, type House } from './bare-bot.js';

export const execute = {
  type: 'Action.Execute',
  title: 'Save',
  verb: 'save',
  data: { kind: 'k', text: 'from the card' },
};
const choices = [
  { title: 'Weekly', value: '1w' },
  { title: 'Every two weeks', value: '2w' },
  { title: 'Monthly', value: '1m' },
];
export const questions = [
  {
    type: 'Input.Text',
    id: 'text',
    label: 'Text',
    maxLength: 10,
    regex: '^[A-Z]',
    errorMessage: 'A capital, at most ten',
  },
  { type: 'Input.Number', id: 'number', label: 'Number', min: 1, max: 24, errorMessage: '1 to 24' },
  { type: 'Input.Date', id: 'date', label: 'Date', min: '2026-12-01', errorMessage: 'From December' },
  { type: 'Input.Time', id: 'time', label: 'Time', errorMessage: 'hh:mm' },
  { type: 'Input.Toggle', id: 'toggle', label: 'Private', title: 'Keep it private' },
  { type: 'Input.ChoiceSet', id: 'one', label: 'One', choices, value: '1m' },
  { type: 'Input.ChoiceSet', id: 'many', label: 'Many', choices, isMultiSelect: true },
  {
    type: 'Input.ChoiceSet',
    id: 'who',
    label: 'Who',
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  },
];

/** Ben in his own chat with a bot, which opens for each test of the file. */
export function benWithBot() {
  let house: House;
  beforeEach(async () => {
    house = await openHouse();
  });
  afterEach(async () => house.close());
  return {
    house: () => house,
    /** A bot for which nobody waits for long. */
    async impatient() {
      await house.close();
      house = await openHouse({ patience: { invoke: 150 } });
    },
    /** Ben has this card before him. */
    async given(content: object) {
      house.bot.says = async (turn) => turn.sendActivity(carrying(content));
      const ben = house.tenant.client('ben');
      await ben.types('go');
      return ben;
    },
    lastHeard: () => house.bot.heard.at(-1)?.value as { action: { data: object } },
    lastText: () => house.tenant.client('ben').screen().conversations[0]?.messages.at(-1)?.text,
  };
}
