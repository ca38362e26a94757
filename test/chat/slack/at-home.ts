import { button, card, form, paragraph, sending } from '../../../adaptive-cards/kit/make.js';
import { intentions } from '../../../src/conversation/intentions.js';
import type { Dispatch, Reply, Turn } from '../../../src/ports/turn.js';
import { relationship } from './cards.js';
import { stage } from './stage.js';

export type AtHome = Awaited<ReturnType<typeof atHome>>;

/** Amira, who comes to the app's own tab, and the workspace around her. */
export async function atHome() {
  const on = await stage();
  const amira = () => on.workspace.client('amira');
  const calls = (method: string) => on.workspace.ledger.calls.filter((call) => call.method === method);
  const refusals = () => calls('views.publish').flatMap(({ answer }) => answer?.['error'] ?? []);
  const words = () => JSON.stringify(on.workspace.state('amira').home?.['blocks'] ?? null);

  /** The tab counts how often it was asked for, so that each publication is another. */
  const homes = (reply: Dispatch) => {
    let asked = 0;
    on.answers(async (turn: Turn) =>
      'text' in turn.says && turn.says.text === 'home' ? { card: tab((asked += 1)), to: 'me' } : reply(turn),
    );
  };
  const answered = async () => {
    await on.workspace.settled();
    await on.slack.answered();
  };
  const opened = async () => {
    await on.workspace.opensHome('amira');
    await answered();
  };
  const presses = async (title: string) => {
    expect(await amira().presses(title)).toMatchObject({ status: 200, trouble: null });
    await answered();
  };
  const closes = async () => {
    amira().closes();
    await answered();
  };
  const formShown = () => amira().screen().form;

  /** As Slack announces it, whatever the workspace would say. */
  const announced = (event_id: string, event: object = {}) =>
    on.post(
      JSON.stringify({
        type: 'event_callback',
        team_id: on.workspace.team,
        event_id,
        event: { type: 'app_home_opened', user: on.workspace.userId('amira'), tab: 'home', ...event },
      }),
    );
  return {
    on,
    amira,
    calls,
    refusals,
    words,
    homes,
    answered,
    opened,
    presses,
    closes,
    formShown,
    announced,
  };
}

const tab = (nth: number) =>
  card('home', {
    summary: 'Your mentoring',
    body: [paragraph(`Shown ${nth}`)],
    actions: [
      button('Yes', intentions.acceptInvitation, { relationship }),
      button('Take a break', intentions.pause, { relationship }),
    ],
  });

export const breakForm = (title: string): Reply => ({
  form: form('pause', {
    summary: title,
    window: 'Take a break',
    body: [paragraph(title), { type: 'Input.Date', id: 'until', label: 'Until' }],
    submit: sending('Pause', intentions.savePause, { relationship }),
    actions: [button('No break', intentions.resume, { relationship })],
  }),
});
