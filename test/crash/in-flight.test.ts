import { until } from './until.js';
import { setStage, type On, type Stage } from './stage.js';
import { accepting, amiraAsksBen, handingOver, proposing, seesOnce } from './story.js';
import { outboxOf, type Watched } from './watched.js';

const asks = 'Amira Haddad asks whether you would be their mentor';

test(
  'killed while Slack keeps it waiting, the bot looks for its message, does not find it and sends it',
  () =>
    onStage(['slack'], async ({ slack, database, ...stage }) => {
      await stage.startsBot();
      slack.fault({ method: 'chat.postMessage', kind: 'hang' });
      await stage.on('slack', 'amira').types('start @Ben Osei');
      await slack.until(() => slack.ledger.calls.some(({ fault }) => fault === 'hang'));
      await stage.kills();
      await database.aMinutePasses();
      await stage.startsBot();
      await seesOnce(stage.on('slack', 'ben'), asks);
    }),
  120_000,
);

test(
  'killed while Teams keeps it waiting, the bot lists the message as unknown, sends it to nobody, and home offers the step',
  () =>
    onStage(['teams'], async ({ teams, database, ...stage }) => {
      const [amira, ben] = [stage.on('teams', 'amira'), stage.on('teams', 'ben')];
      await stage.startsBot();
      await amira.types('start');
      await amira.sees('Whom would you like to ask?');
      amira.fills({ Person: 'Ben Osei' });
      const conversation = teams.personalChat('ben');
      teams.fault({ method: 'POST activities', conversation, kind: 'hang' });
      const toBen = () =>
        teams.ledger.calls
          .filter(({ what }) => what === 'POST activities')
          .filter((call) => call.conversation === conversation);
      await amira.presses('Ask');
      await until(
        () => toBen().length === 1,
        () => outboxOf(database.ask, 'Teams was not asked'),
      );
      await stage.kills();
      await database.aMinutePasses();
      await stage.startsBot();
      await untilMessagesAre(['unknown'], database);
      expect(toBen()).toHaveLength(1);

      await ben.types('home');
      await ben.sees('Amira Haddad has asked you');
      await ben.presses('Yes, let us begin');
      await amira.sees('You have both said yes');
    }),
  120_000,
);

test(
  'a message whose answer was lost on the way is found again on Slack, without a restart',
  () =>
    onStage(['slack'], async ({ slack, database, ...stage }) => {
      await stage.startsBot();
      slack.fault({ method: 'chat.postMessage', kind: 'lose-reply' });
      await stage.on('slack', 'amira').types('start @Ben Osei');
      await untilMessagesAre(['sent'], database);
      await seesOnce(stage.on('slack', 'ben'), asks);
    }),
  120_000,
);

test(
  'while Slack keeps one message waiting, the others go out, and that one does when it has proved lost',
  () =>
    onStage(['slack'], async ({ slack, database, ...stage }) => {
      await stage.startsBot();
      slack.fault({ method: 'chat.postMessage', kind: 'hang' });
      await stage.on('slack', 'amira').types('start @Ben Osei');
      await slack.until(() => slack.ledger.calls.some(({ fault }) => fault === 'hang'));
      await stage.on('slack', 'chidi').types('start @Dana Lindqvist');
      await stage.on('slack', 'dana').sees('Chidi Okafor asks whether you would be their mentor');
      await untilMessagesAre(['sending', 'sent'], database);

      await until(
        () => slack.ledger.calls.some(({ method }) => method === 'conversations.history'),
        () => 'nobody looked whether the message arrived',
      );
      await untilMessagesAre(['sending', 'sent'], database);
      await database.aMinutePasses();
      await untilMessagesAre(['sent', 'sent'], database);
      await seesOnce(stage.on('slack', 'ben'), asks);
    }),
  120_000,
);

test(
  'a room that is lost takes nothing with it: what was on its way there goes to both, and nothing stays in the outbox',
  () =>
    onStage(['slack'], async (stage) => {
      await stage.startsBot();
      const pair = await amiraAsksBen(['slack', 'slack'], stage);
      for (const step of [accepting, handingOver]) {
        await step.begins(pair);
        await step.does(pair);
        await step.shows(pair);
      }
      await proposing.begins(pair);
      await stage.database.settled();
      const [room] = await stage.database.ask<{ conversation: string }>('select conversation from room');
      stage.slack.kickBot(room?.conversation ?? '');
      await proposing.does(pair);
      await proposing.shows(pair);
      await stage.database.settled();
    }),
  120_000,
);

async function onStage(platforms: On[], plays: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await setStage(platforms);
  await plays(stage).finally(() => stage.close());
}

async function untilMessagesAre(states: string[], { ask }: Watched): Promise<void> {
  const now = async () =>
    (await ask<{ state: string }>('select state from message order by id')).map(({ state }) => state);
  await until(
    async () => (await now()).join() === states.join(),
    () => outboxOf(ask, `the messages are not ${states.join()}`),
  );
}
