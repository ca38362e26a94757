import { useEffect, useRef, useState } from 'react';
import type { OutboxEntry } from '../../server/ports.js';
import { backstage } from '../backstage.js';
import { clockTime, shortDay } from '../time.js';

/** What the bot says by itself, on its way out. */
export function Outbox({ news, onClose }: { news: number; onClose: () => void }) {
  const [entries, setEntries] = useState<OutboxEntry[] | null>(null);
  const begin = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const load = () => void backstage.outbox().then(setEntries, () => undefined);
    load();
    // A message's state changes once more after it has arrived, which nobody announces.
    const again = setInterval(load, 2000);
    return () => clearInterval(again);
  }, [news]);
  useEffect(() => {
    const before = document.activeElement;
    begin.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <aside
      className="drawer"
      aria-labelledby="outbox"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2 id="outbox" ref={begin} tabIndex={-1}>
          Outbox
        </h2>
        <button type="button" aria-label="Close the outbox" onClick={onClose}>
          ×
        </button>
      </header>
      <p className="drawer-about">
        Messages to everybody but the one who acts. They are written with the change that caused them, so none
        is lost.
      </p>
      {entries?.length === 0 && <p className="drawer-empty">Nothing has been sent yet.</p>}
      <ol>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <p className="entry-head">
              <span className={`state ${entry.state}`}>{entry.state}</span>
              <time
                dateTime={new Date(entry.at).toISOString()}
              >{`${shortDay(entry.at)}, ${clockTime(entry.at)}`}</time>
            </p>
            <p className="entry-summary">{entry.summary}</p>
            <p className="entry-where">{`To ${entry.to} · ${entry.slot} · ${entry.lane}`}</p>
            {entry.reason && <p className="entry-reason">{entry.reason}</p>}
          </li>
        ))}
      </ol>
    </aside>
  );
}
