import type { ReactNode } from 'react';

export interface TalkEntry {
  id: string;
  name: string;
  section: string;
  mark: ReactNode;
}

interface Props {
  brand: 'slack' | 'teams';
  house: string;
  talks: readonly TalkEntry[];
  unread: Record<string, number>;
  open: string;
  onOpen: (id: string) => void;
  /** Below the list. */
  foot?: ReactNode;
  head: ReactNode;
  children: ReactNode;
  composer: ReactNode;
  /** What lies over everything, as a dialog does. */
  over: ReactNode;
}

/** The skeleton of a chat client: conversations, and the one that is open. */
export function Frame({
  brand,
  house,
  talks,
  unread,
  open,
  onOpen,
  foot,
  head,
  children,
  composer,
  over,
}: Props) {
  const sections = [...new Set(talks.map(({ section }) => section))];
  return (
    <div className={`client ${brand}`}>
      <div className="client-inside" inert={over !== null}>
        <nav className="talks" aria-label="Conversations">
          <p className="house">{house}</p>
          {sections.map((section) => (
            <div className="talk-section" key={section}>
              <h3>{section}</h3>
              <ul>
                {talks
                  .filter((talk) => talk.section === section)
                  .map((talk) => (
                    <li key={talk.id}>
                      <TalkButton
                        talk={talk}
                        unread={unread[talk.id] ?? 0}
                        open={talk.id === open}
                        onOpen={onOpen}
                      />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          {foot}
        </nav>
        <div className="talk">
          <header className="talk-head">{head}</header>
          {children}
          {composer}
        </div>
      </div>
      {over}
    </div>
  );
}

function TalkButton({
  talk,
  unread,
  open,
  onOpen,
}: {
  talk: TalkEntry;
  unread: number;
  open: boolean;
  onOpen: (id: string) => void;
}) {
  return (
    <button
      type="button"
      className={unread > 0 ? 'talk-button unread' : 'talk-button'}
      aria-current={open ? 'true' : undefined}
      onClick={() => onOpen(talk.id)}
    >
      {talk.mark}
      <span className="talk-name">{talk.name}</span>
      {unread > 0 && (
        <span className="badge">
          {unread}
          <span className="unseen"> new</span>
        </span>
      )}
    </button>
  );
}
