import { useState } from 'react';
import type { Told } from '../../server/time.js';
import { backstage } from '../backstage.js';
import { clockTime, inWords, shortDay } from '../time.js';

interface Props {
  clock: Told | null;
  connected: boolean;
  outbox: boolean;
  onOutbox: () => void;
  refresh: () => void;
}

export function ClockBar({ clock, connected, outbox, onOutbox, refresh }: Props) {
  const [moving, setMoving] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [moved, setMoved] = useState('');
  const advance = async (by: 'hour' | 'day' | 'next') => {
    setMoving(true);
    try {
      const { now } = await backstage.advance(by);
      setMoved(`It is now ${clockTime(now)}, ${shortDay(now)}`);
      setTrouble('');
    } catch (error) {
      setTrouble(String(error));
    }
    setMoving(false);
    refresh();
  };
  const nextUp =
    clock?.next == null
      ? 'No reminder is due'
      : clock.next <= 0
        ? 'A reminder is due now'
        : `The next is due in ${inWords(clock.next)}`;
  return (
    <header className="bar">
      <h1>
        <span className="avatar avatar-bot" aria-hidden="true" />
        Mentoring <span className="bar-sub">playground</span>
      </h1>
      <div className="clock" role="group" aria-label="The bot’s clock">
        <p className="clock-face">
          {clock ? (
            <>
              <strong>{clockTime(clock.now)}</strong> {shortDay(clock.now)}
              <span className="ahead">
                {clock.ahead > 30_000 ? `${inWords(clock.ahead)} ahead` : 'real time'}
              </span>
            </>
          ) : (
            'The bot’s clock'
          )}
        </p>
        <span className="unseen" role="status">
          {moved}
        </span>
        <button type="button" disabled={moving} onClick={() => void advance('hour')}>
          +1 hour
        </button>
        <button type="button" disabled={moving} onClick={() => void advance('day')}>
          +1 day
        </button>
        <button
          type="button"
          disabled={moving || clock?.next == null}
          title={nextUp}
          onClick={() => void advance('next')}
        >
          Next nudge<span className="unseen">. {nextUp}</span>
        </button>
      </div>
      <nav className="bar-links" aria-label="Behind the scenes">
        <button type="button" aria-expanded={outbox} onClick={onOutbox}>
          Outbox
        </button>
        <a href="/playground/cards">All cards</a>
      </nav>
      {(!connected || trouble) && (
        <p className="bar-trouble" role="alert">
          {connected ? trouble : 'The bot is not running. This page goes on by itself once it is back.'}
        </p>
      )}
    </header>
  );
}
