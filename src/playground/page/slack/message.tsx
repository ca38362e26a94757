import { Avatar } from '../chat/avatar.js';
import { Trouble } from '../chat/hands.js';
import { useKeptFocus } from '../chat/use-kept-focus.js';
import { clockTime } from '../time.js';
import { Blocks } from './blocks.js';
import { SafeLink } from './safe-link.js';
import type { Message } from './shapes.js';
import { SurfaceFor, type House } from './surface.js';
import { mrkdwn } from './words.js';

interface Props {
  message: Message;
  house: House;
  bot: string;
  /** By the bot's clock. */
  at: number;
  zone: string;
}

export function SlackMessage({ message, house, bot, at, zone }: Props) {
  const { ts, from, text, blocks, ephemeral, edits, values, files = [] } = message;
  const isBot = from === bot;
  const here = useKeptFocus<HTMLElement>(String(edits));
  return (
    <article
      ref={here}
      tabIndex={-1}
      className={ephemeral ? 'sl-message only-me' : 'sl-message'}
      aria-label={`${from}, ${clockTime(at, zone)}`}
    >
      <Avatar name={from} bot={isBot} />
      <div className="sl-message-body">
        {ephemeral && (
          <p className="sl-only-me">
            <span aria-hidden="true" className="eye" />
            Only visible to you
          </p>
        )}
        <p className="sl-from">
          <strong>{from}</strong>
          {isBot && <span className="sl-app">App</span>}
          <time dateTime={new Date(at).toISOString()}>{clockTime(at, zone)}</time>
        </p>
        <SurfaceFor house={house} id={ts} revision={String(edits)} values={values}>
          {blocks?.length ? (
            <Blocks blocks={blocks} />
          ) : (
            <p className="sl-rich">{mrkdwn(text, house.nameOf)}</p>
          )}
        </SurfaceFor>
        {files.map(({ id, name, title, url_private }) => (
          <p key={id} className="sl-file">
            <SafeLink href={url_private}>{title}</SafeLink> {name}
          </p>
        ))}
        {edits > 0 && <span className="sl-edited">(edited)</span>}
        <Trouble at={ts} />
      </div>
    </article>
  );
}
