import { useCallback, useEffect, useState } from 'react';
import type { CastMember } from '../cast.js';
import type { PlaygroundCommand } from '../server/ports.js';
import { backstage } from './backstage.js';
import type { Offered } from './chat/composer.js';
import { ClockBar } from './stage/clock-bar.js';
import { Guide } from './stage/guide.js';
import { Outbox } from './stage/outbox.js';
import { PaneTabs } from './stage/pane-tabs.js';
import { Pane } from './stage/pane.js';
import { useChoice, type Which } from './stage/use-choice.js';
import { useNarrow } from './stage/use-narrow.js';
import { useShown } from './use-shown.js';

export function Playground() {
  const { choice, choose } = useChoice();
  const { shown, clock, connected, news, refresh } = useShown(choice.left, choice.right);
  const [cast, setCast] = useState<CastMember[]>([]);
  const [commands, setCommands] = useState<PlaygroundCommand[]>([]);
  const [front, setFront] = useState<Which>('left');
  const [unread, setUnread] = useState({ left: 0, right: 0 });
  const [offered, setOffered] = useState<{ which: Which; offered: Offered } | null>(null);
  const [outbox, setOutbox] = useState(false);
  const narrow = useNarrow();

  useEffect(() => {
    // Without the bot the page keeps what it knows.
    const keep = () => undefined;
    void backstage.cast().then(setCast, keep);
    void backstage.commands().then(setCommands, keep);
  }, [connected]);
  const closeOutbox = useCallback(() => setOutbox(false), []);
  const offer = (which: Which, text: string) => {
    setFront(which);
    setOffered((before) => ({ which, offered: { text, number: (before?.offered.number ?? 0) + 1 } }));
  };
  const pane = (which: Which) => (
    <Pane
      key={which}
      which={which}
      client={choice[which]}
      onChoose={(client) => choose({ ...choice, [which]: client })}
      cast={cast}
      commands={commands}
      shown={shown?.[which] ?? null}
      shifts={shown?.shifts ?? []}
      offered={offered?.which === which ? offered.offered : null}
      inView={!narrow || front === which}
      hidden={narrow && front !== which}
      onUnread={(count) => setUnread((before) => ({ ...before, [which]: count }))}
      refresh={refresh}
    />
  );
  return (
    <div className="stage">
      <ClockBar
        clock={clock}
        connected={connected}
        outbox={outbox}
        onOutbox={() => setOutbox(!outbox)}
        refresh={refresh}
      />
      <Guide choice={choice} onChoose={choose} onOffer={offer} />
      {narrow && <PaneTabs choice={choice} cast={cast} front={front} unread={unread} onFront={setFront} />}
      <main className="panes">
        {pane('left')}
        {pane('right')}
      </main>
      {outbox && <Outbox news={news} onClose={closeOutbox} />}
    </div>
  );
}
