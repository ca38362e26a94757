import { useEffect, useState } from 'react';
import type { Side } from '../../server/showing.js';
import type { ClientProps } from '../chat/client-props.js';
import { CommandBox } from '../chat/command-box.js';
import { Dated } from '../chat/dated.js';
import { Frame } from '../chat/frame.js';
import { Log } from '../chat/log.js';
import { ClosedAccount, Nothing } from '../chat/nothing.js';
import { useUnread } from '../chat/seen.js';
import { botTime } from '../time.js';
import { HomePage, HomeTabs, type Tab } from './home.js';
import { SlackMessage } from './message.js';
import { ModalStack } from './modal.js';
import type { Home, Message, Modal } from './shapes.js';
import type { House } from './surface.js';
import { entryOf, isBotChat, TalkHead, talksOf, type Talk } from './talks.js';

type Shown = Extract<Side, { platform: 'slack' }>;

export function SlackClient({ shown, ...props }: ClientProps & { shown: Shown }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [tab, setTab] = useState<Tab>('Messages');
  // What the guide offers goes into the box, which is beside the messages.
  useEffect(() => setTab('Messages'), [wanted, props.offered?.number]);
  const talks = talksOf(shown);
  const open = talks.find(({ id }) => id === wanted) ?? talks[0];
  const marked = talks.map(({ id, messages }) => ({
    id,
    messages: messages.map(({ ts }) => ({ id: ts, mine: false })),
  }));
  const atHome = open !== undefined && isBotChat(open) && tab === 'Home';
  const unread = useUnread(props, marked, atHome ? undefined : open?.id);
  if (!open) return <ClosedAccount name={shown.user.name} platform="Slack" />;

  const house = houseOf(shown);
  const modals = shown.modals as unknown as Modal[];
  return (
    <Frame
      brand="slack"
      house="Playground"
      talks={talks.map(entryOf)}
      unread={unread}
      open={open.id}
      onOpen={setWanted}
      head={<TalkHead talk={open} tabs={<HomeTabs tab={tab} onTab={setTab} />} />}
      composer={
        <div hidden={atHome}>
          <CommandBox {...props} where={open} prefix="/mentoring" names={shown.people} />
        </div>
      }
      over={modals.length > 0 ? <ModalStack modals={modals} house={house} /> : null}
    >
      {atHome ? (
        <HomePage home={shown.home as unknown as Home | null} house={house} />
      ) : (
        <Messages talk={open} house={house} bot={talks[0]?.name ?? ''} {...props} />
      )}
    </Frame>
  );
}

function Messages({
  talk,
  house,
  bot,
  shifts,
  zone,
}: ClientProps & { talk: Talk; house: House; bot: string }) {
  const { id, name, messages } = talk;
  const timeOf = ({ ts }: Message) => botTime(Number(ts) * 1000, shifts);
  return (
    <Log talk={id} newest={messages.at(-1)?.ts ?? ''} label={`Messages in ${name}`}>
      {messages.length === 0 &&
        (isBotChat(talk) ? (
          <Nothing title="This is your own chat with Mentoring">
            Type a command below. Without one, Mentoring says what is next for you.
          </Nothing>
        ) : (
          <Nothing title={`This is ${name}`}>No messages yet.</Nothing>
        ))}
      <Dated messages={messages} idOf={({ ts }) => ts} timeOf={timeOf} zone={zone}>
        {(message, at) => <SlackMessage message={message} house={house} bot={bot} at={at} zone={zone} />}
      </Dated>
    </Log>
  );
}

function houseOf({ names, people, conversations }: Shown): House {
  return {
    nameOf: (id) => names[id] ?? id,
    people,
    rooms: conversations.filter((talk) => !isBotChat(talk)).map(({ name }) => name),
  };
}
