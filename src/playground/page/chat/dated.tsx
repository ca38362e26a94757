import { Fragment, type ReactNode } from 'react';
import { dayOf } from '../time.js';

interface Props<M> {
  messages: readonly M[];
  idOf: (message: M) => string;
  /** When it was sent, by the bot's clock. */
  timeOf: (message: M) => number;
  zone: string;
  children: (message: M, at: number) => ReactNode;
}

/** Messages with a line wherever another day begins. */
export function Dated<M>({ messages, idOf, timeOf, zone, children }: Props<M>) {
  const days = messages.map((message) => dayOf(timeOf(message), zone));
  return messages.map((message, index) => (
    <Fragment key={idOf(message)}>
      {days[index] !== days[index - 1] && (
        <p className="day-line">
          <span>{days[index]}</span>
        </p>
      )}
      {children(message, timeOf(message))}
    </Fragment>
  ));
}
