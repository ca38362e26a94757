import { Avatar } from '../chat/avatar.js';
import type { TalkEntry } from '../chat/frame.js';

interface Talk {
  id: string;
  name: string;
  kind: string;
  topic: string;
  members: string[];
}

/** In the playground the only chat between two is that with the bot. */
export const isBotChat = ({ kind }: { kind: string }): boolean => kind === 'im';

export const entryOf = (talk: Talk): TalkEntry => ({
  id: talk.id,
  name: talk.name,
  section: isBotChat(talk) ? 'Apps' : talk.kind === 'mpim' ? 'Direct messages' : 'Channels',
  mark: isBotChat(talk) ? (
    <Avatar name={talk.name} bot />
  ) : (
    <span className={`room-mark ${talk.kind}`} aria-hidden="true" />
  ),
});

export function headOf(talk: Talk, atHome: boolean, onHome: (toHome: boolean) => void) {
  if (!isBotChat(talk)) {
    return (
      <>
        <h2>
          <span className={`room-mark ${talk.kind}`} aria-hidden="true" />
          {talk.name}
        </h2>
        <p title={talk.members.join(', ')}>{talk.topic || talk.members.join(', ')}</p>
      </>
    );
  }
  return (
    <>
      <h2>{talk.name}</h2>
      <div className="tabs">
        <button type="button" aria-pressed={!atHome} onClick={() => onHome(false)}>
          Messages
        </button>
        <button type="button" aria-pressed={atHome} onClick={() => onHome(true)}>
          Home
        </button>
      </div>
    </>
  );
}
