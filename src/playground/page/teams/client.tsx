import { useState } from 'react';
import type { ShownConversation } from '../../client.js';
import type { Side } from '../../server/showing.js';
import { Avatar } from '../chat/avatar.js';
import type { ClientProps } from '../chat/client-props.js';
import { CommandBox } from '../chat/command-box.js';
import { Dated } from '../chat/dated.js';
import { Frame, type TalkEntry } from '../chat/frame.js';
import { Log } from '../chat/log.js';
import { ClosedAccount, Nothing } from '../chat/nothing.js';
import { useUnread } from '../chat/seen.js';
import { botTime } from '../time.js';
import { AppState } from './app-state.js';
import { Dialog } from './dialog.js';
import { TeamsMessage } from './message.js';
import { GroupMenu } from './group-menu.js';
import { NewGroup } from './new-group.js';

type Shown = Extract<Side, { platform: 'teams' }>;
type Others = readonly { id: string; name: string }[];

export function TeamsClient({ shown, others, ...props }: ClientProps & { shown: Shown; others: Others }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const { person, bot, installed, blocked, people } = shown;
  const talks = talksOf(shown);
  const open = talks.find(({ id }) => id === wanted) ?? talks[0];
  const marked = talks.map(({ id, messages }) => ({
    id,
    messages: messages.map((each) => ({ id: each.id, mine: each.from === person.name })),
  }));
  const unread = useUnread(props, marked, open?.id);
  if (person.deactivated) return <ClosedAccount name={person.name} platform="Teams" />;

  const group = shown.groups.find(({ id }) => id === open?.id);
  const usable = open && (group ? group.hasBot : installed && !blocked) ? open : null;
  return (
    <Frame
      brand="teams"
      house="Chat"
      talks={talks.map(entryOf)}
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
          <h2>{open?.name ?? bot.name}</h2>
          {group ? (
            <GroupMenu group={group} me={person.id} others={others} />
          ) : (
            <AppState installed={installed} blocked={blocked} />
          )}
        </>
      }
      composer={
        usable && (
          <CommandBox
            {...props}
            where={usable}
            prefix={usable.kind === 'bot' ? '' : `@${bot.name}`}
            names={people.map(({ name }) => name)}
            empty="home"
          />
        )
      }
      over={
        shown.dialog ? (
          <Dialog
            key={shown.dialog.key}
            dialog={{ ...shown.dialog, title: shown.dialog.title || bot.name }}
            people={people}
            form={shown.screen.form}
          />
        ) : making ? (
          <NewGroup others={others} onDone={() => setMaking(false)} />
        ) : null
      }
    >
      <Messages talk={open} usable={usable !== null} shown={shown} {...props} />
    </Frame>
  );
}

interface MessagesProps extends ClientProps {
  talk: ShownConversation | undefined;
  usable: boolean;
  shown: Shown;
}

function Messages({ talk, usable, shown, shifts, zone }: MessagesProps) {
  const { person, bot, people, screen } = shown;
  const messages = talk?.messages ?? [];
  return (
    <Log
      talk={talk?.id ?? ''}
      newest={messages.at(-1)?.id ?? ''}
      label={`Messages in ${talk?.name ?? bot.name}`}
    >
      {messages.length === 0 &&
        (usable ? (
          <Nothing title={`This is your ${talk?.kind === 'bot' ? 'own chat' : 'group'} with Mentoring`}>
            Type a command below. “home” says what is next for you.
          </Nothing>
        ) : talk?.kind === 'group' ? (
          <Nothing title="Mentoring is not in this chat">The menu above adds it.</Nothing>
        ) : (
          <Nothing title={`${person.name} has no chat with Mentoring`}>
            A bot cannot write to somebody who has not added its app. The menu above adds it.
          </Nothing>
        ))}
      <Dated
        messages={messages}
        idOf={({ id }) => id}
        timeOf={({ id }) => botTime(Number(id), shifts)}
        zone={zone}
      >
        {(message, at) => (
          <TeamsMessage
            message={message}
            mine={message.from === person.name}
            isBot={message.from === bot.name}
            at={at}
            zone={zone}
            people={people}
            form={screen.form}
          />
        )}
      </Dated>
    </Log>
  );
}

/** Groups are called after the others in them. */
const talksOf = ({ screen, bot, person }: Shown): ShownConversation[] =>
  screen.conversations.map((talk) => {
    const others = talk.name.split(', ').filter((name) => name !== person.name);
    return { ...talk, name: talk.kind === 'bot' ? bot.name : others.join(', ') };
  });

const entryOf = ({ id, name, kind }: ShownConversation): TalkEntry => ({
  id,
  name,
  section: kind === 'bot' ? 'Apps' : 'Groups',
  mark: <Avatar name={name} bot={kind === 'bot'} />,
});
