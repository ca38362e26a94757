import { Fragment, useEffect, useState } from 'react';
import type { Side } from '../../server/showing.js';
import type { ClientProps } from '../chat/client-props.js';
import { Composer } from '../chat/composer.js';
import { DayLine } from '../chat/day-line.js';
import { Frame } from '../chat/frame.js';
import { Trouble, useHands } from '../chat/hands.js';
import { Log } from '../chat/log.js';
import { useUnread } from '../chat/seen.js';
import { botTime } from '../time.js';
import { Home } from './home.js';
import { SlackMessage } from './message.js';
import { ModalStack } from './modal.js';
import type { Block, Message, Modal } from './shapes.js';
import { entryOf, headOf, isBotChat } from './talks.js';
import type { House } from './surface.js';

type Shown = Extract<Side, { platform: 'slack' }>;

export function SlackClient({ shown, ...props }: ClientProps & { shown: Shown }) {
  const { act, busy } = useHands();
  const [wanted, setWanted] = useState<string | null>(null);
  const [home, setHome] = useState(false);
  const talks = shown.conversations
    .map((talk) => ({ ...talk, messages: talk.messages as unknown as Message[] }))
    .sort((a, b) => Number(isBotChat(b)) - Number(isBotChat(a)));
  const open = talks.find(({ id }) => id === wanted) ?? talks.find(isBotChat);
  const marked = talks.map(({ id, messages }) => ({
    id,
    messages: messages.map(({ ts }) => ({ id: ts, mine: false })),
  }));
  const unread = useUnread(props.client, marked, props.inView && !home ? (open?.id ?? null) : null);
  const total = Object.values(unread).reduce((sum, count) => sum + count, 0);
  useEffect(() => props.onUnread(total), [total]);

  if (shown.user.deactivated || !open) return <ClosedAccount name={shown.user.name} />;
  const house = houseOf(shown);
  const bot = talks.find(isBotChat)?.name ?? '';
  const atHome = home && isBotChat(open);
  const modals = shown.modals as unknown as Modal[];
  const show = (id: string) => {
    setWanted(id);
    setHome(false);
  };
  return (
    <Frame
      brand="slack"
      house="Playground"
      talks={talks.map(entryOf)}
      unread={unread}
      open={open.id}
      onOpen={show}
      head={headOf(open, atHome, (toHome) => {
        setHome(toHome);
        if (toHome) void act({ does: 'openHome' }, 'home');
      })}
      composer={
        !atHome && (
          <>
            <Trouble at="composer" />
            <Composer
              prefix="/mentoring"
              label={`Command to Mentoring in ${open.name}`}
              commands={props.commands}
              names={shown.people}
              offered={props.offered}
              busy={busy !== null}
              onSend={(text) => void act({ does: 'type', text, where: open.id }, 'composer')}
            />
          </>
        )
      }
      over={modals.length > 0 ? <ModalStack modals={modals} house={house} /> : null}
    >
      {atHome ? (
        <Home home={shown.home as { id: string; hash: string; blocks: Block[] } | null} house={house} />
      ) : (
        <Log talk={open.id} newest={open.messages.at(-1)?.ts ?? ''} label={`Messages in ${open.name}`}>
          {open.messages.length === 0 && <Nothing talk={open} />}
          {open.messages.map((message, index) => (
            <Fragment key={message.ts}>
              <DayLine
                at={timeOf(message, props)}
                before={before(open.messages, index, props)}
                zone={props.zone}
              />
              <SlackMessage
                message={message}
                house={house}
                bot={bot}
                at={timeOf(message, props)}
                zone={props.zone}
              />
            </Fragment>
          ))}
        </Log>
      )}
    </Frame>
  );
}

const timeOf = ({ ts }: Message, { shifts }: ClientProps): number => botTime(Number(ts) * 1000, shifts);

function before(messages: readonly Message[], index: number, props: ClientProps): number | undefined {
  const previous = messages[index - 1];
  return previous && timeOf(previous, props);
}

function houseOf({ names, people, conversations }: Shown): House {
  return {
    nameOf: (id) => names[id] ?? id,
    people,
    rooms: conversations.filter(({ kind }) => kind !== 'im').map(({ name }) => name),
  };
}

const ClosedAccount = ({ name }: { name: string }) => (
  <div className="client closed">
    <p>{name}’s Slack account is closed: nothing is shown, and nothing arrives.</p>
  </div>
);

const Nothing = ({ talk }: { talk: { kind: string; name: string } }) => (
  <div className="nothing">
    <p className="nothing-title">
      {isBotChat(talk) ? 'This is your own chat with Mentoring' : `This is ${talk.name}`}
    </p>
    <p>
      {isBotChat(talk)
        ? 'Type a command below. Without one, Mentoring says what is next for you.'
        : 'No messages yet.'}
    </p>
  </div>
);
