import type { ReactNode } from 'react';
import type { Side } from '../../server/showing.js';
import { Avatar } from '../chat/avatar.js';
import type { TalkEntry } from '../chat/frame.js';
import type { Message } from './shapes.js';

type Shown = Extract<Side, { platform: 'slack' }>;

export interface Talk extends Omit<Shown['conversations'][number], 'messages'> {
  messages: Message[];
}

/** In the playground the only chat between two is that with the bot. */
export const isBotChat = ({ kind }: { kind: string }): boolean => kind === 'im';

/** The bot's chat first: it is what everybody is here for. */
export const talksOf = ({ conversations }: Shown): Talk[] =>
  conversations
    .map((talk) => ({ ...talk, messages: talk.messages as unknown as Message[] }))
    .sort((a, b) => Number(isBotChat(b)) - Number(isBotChat(a)));

export const entryOf = (talk: Talk): TalkEntry => ({
  id: talk.id,
  name: talk.name,
  section: isBotChat(talk) ? 'Apps' : talk.kind === 'mpim' ? 'Direct messages' : 'Channels',
  mark: isBotChat(talk) ? <Avatar name={talk.name} bot /> : <RoomMark kind={talk.kind} />,
});

export function TalkHead({ talk, tabs }: { talk: Talk; tabs: ReactNode }) {
  const { name, kind, topic, members } = talk;
  if (isBotChat(talk))
    return (
      <>
        <h2>{name}</h2>
        {tabs}
      </>
    );
  return (
    <>
      <h2 title={name}>
        <RoomMark kind={kind} />
        {name}
      </h2>
      <p title={members.join(', ')}>{topic || members.join(', ')}</p>
    </>
  );
}

const RoomMark = ({ kind }: { kind: string }) => <span className={`room-mark ${kind}`} aria-hidden="true" />;
