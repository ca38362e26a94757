import { Fragment, useEffect, useState } from 'react';
import type { Side } from '../../server/showing.js';
import { Avatar } from '../chat/avatar.js';
import type { ClientProps } from '../chat/client-props.js';
import { Composer } from '../chat/composer.js';
import { DayLine } from '../chat/day-line.js';
import { Frame } from '../chat/frame.js';
import { Trouble, useHands } from '../chat/hands.js';
import { Log } from '../chat/log.js';
import { useUnread } from '../chat/seen.js';
import { botTime } from '../time.js';
import { AppState } from './app-state.js';
import { Dialog } from './dialog.js';
import { TeamsMessage } from './message.js';
import { NewGroup } from './new-group.js';

type Shown = Extract<Side, { platform: 'teams' }>;
type Others = readonly { id: string; name: string }[];

export function TeamsClient({ shown, others, ...props }: ClientProps & { shown: Shown; others: Others }) {
  const { act, busy } = useHands();
  const [wanted, setWanted] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const { person, bot, people } = shown;
  const { conversations: talks, form } = shown.screen;
  const open = talks.find(({ id }) => id === wanted) ?? talks[0];
  const isMine = ({ from }: { from: string }) => from === person.name;
  const marked = talks.map(({ id, messages }) => ({
    id,
    messages: messages.map((each) => ({ id: each.id, mine: isMine(each) })),
  }));
  const unread = useUnread(props.client, marked, props.inView ? (open?.id ?? null) : null);
  const total = Object.values(unread).reduce((sum, count) => sum + count, 0);
  useEffect(() => props.onUnread(total), [total]);

  if (person.deactivated) return <ClosedAccount name={person.name} />;
  const nameIn = ({ kind, name }: { kind: string; name: string }) =>
    kind === 'bot' ? bot.name : withoutMe(name, person.name);
  const usable = open !== undefined && (open.kind !== 'bot' || (shown.installed && !shown.blocked));
  const over = shown.dialog ? (
    <Dialog key={shown.dialog.key} dialog={shown.dialog} people={people} form={form} />
  ) : making ? (
    <NewGroup others={others} onDone={() => setMaking(false)} />
  ) : null;
  return (
    <Frame
      brand="teams"
      house="Chat"
      talks={talks.map((talk) => ({
        id: talk.id,
        name: nameIn(talk),
        section: talk.kind === 'bot' ? 'Apps' : 'Groups',
        mark: <Avatar name={nameIn(talk)} bot={talk.kind === 'bot'} />,
      }))}
      unread={unread}
      open={open?.id ?? ''}
      onOpen={setWanted}
      foot={
        <button type="button" className="talk-new" onClick={() => setMaking(true)}>
          New group chat
        </button>
      }
      head={
        <>
          <h2>{open ? nameIn(open) : bot.name}</h2>
          <AppState installed={shown.installed} blocked={shown.blocked} />
        </>
      }
      composer={
        usable && (
          <>
            <Trouble at="composer" />
            <Composer
              prefix={open.kind === 'bot' ? '' : `@${bot.name}`}
              label={`Message to ${nameIn(open)}`}
              commands={props.commands}
              names={people.map(({ name }) => name)}
              offered={props.offered}
              busy={busy !== null}
              onSend={(text) => void act({ does: 'type', text: text || 'home', where: open.id }, 'composer')}
            />
          </>
        )
      }
      over={over}
    >
      <Log
        talk={open?.id ?? ''}
        newest={open?.messages.at(-1)?.id ?? ''}
        label={`Messages with ${open ? nameIn(open) : bot.name}`}
      >
        {!open?.messages.length && <Nothing usable={usable} name={person.name} />}
        {open?.messages.map((message, index) => {
          const at = botTime(Number(message.id), props.shifts);
          const previous = open.messages[index - 1];
          return (
            <Fragment key={message.id}>
              <DayLine
                at={at}
                before={previous && botTime(Number(previous.id), props.shifts)}
                zone={props.zone}
              />
              <TeamsMessage
                message={message}
                mine={isMine(message)}
                isBot={message.from === bot.name}
                at={at}
                zone={props.zone}
                people={people}
                form={form}
              />
            </Fragment>
          );
        })}
      </Log>
    </Frame>
  );
}

const withoutMe = (names: string, me: string): string =>
  names
    .split(', ')
    .filter((name) => name !== me)
    .join(', ');

const ClosedAccount = ({ name }: { name: string }) => (
  <div className="client closed">
    <p>{name}’s Teams account is closed: nothing is shown, and nothing arrives.</p>
  </div>
);

const Nothing = ({ usable, name }: { usable: boolean; name: string }) => (
  <div className="nothing">
    <p className="nothing-title">
      {usable ? 'This is your own chat with Mentoring' : `${name} has no chat with Mentoring`}
    </p>
    <p>
      {usable
        ? 'Type a command below. “home” says what is next for you.'
        : 'A bot cannot write to somebody who has not added its app. The menu above adds it.'}
    </p>
  </div>
);
