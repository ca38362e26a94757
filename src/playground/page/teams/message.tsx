import type { ShownForm, ShownMessage } from '../../client.js';
import { Avatar } from '../chat/avatar.js';
import { clockTime } from '../time.js';
import { Card } from './card.js';
import type { Person } from './people-picker.js';

interface Props {
  message: ShownMessage;
  mine: boolean;
  isBot: boolean;
  /** By the bot's clock. */
  at: number;
  zone: string;
  people: readonly Person[];
  form: ShownForm | null;
}

interface Attached {
  key: string;
  content: unknown;
}

export function TeamsMessage({ message, mine, isBot, at, zone, people, form }: Props) {
  const cards = message.raw as Attached[];
  const { from, edits, text } = message;
  return (
    <article
      className={mine ? 'tm-message mine' : 'tm-message'}
      aria-label={`${from}, ${clockTime(at, zone)}`}
    >
      {!mine && <Avatar name={from} bot={isBot} />}
      <div className="tm-message-body">
        <p className="tm-from">
          {!mine && <span>{from}</span>}
          <time dateTime={new Date(at).toISOString()}>{clockTime(at, zone)}</time>
          {edits > 0 && <span>Edited</span>}
        </p>
        {cards.length === 0 && <p className="tm-text">{text}</p>}
        {cards.map(({ key, content }) => (
          <Card
            key={key}
            cardKey={key}
            content={content}
            people={people}
            {...(form?.id === key ? { errors: form.errors } : {})}
          />
        ))}
      </div>
    </article>
  );
}
