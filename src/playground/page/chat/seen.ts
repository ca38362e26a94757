import { useEffect, useState } from 'react';
import type { ClientProps } from './client-props.js';

/** A conversation as far as marks need to know it. Ids of messages are times, so they grow. */
interface Talk {
  id: string;
  messages: { id: string; mine: boolean }[];
}

const kept = 'seen';

function recall(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/** How many messages in each conversation this person has not had before their eyes; `open` is the one that they read. */
export function useUnread(
  { client, inView, onUnread }: ClientProps,
  talks: readonly Talk[],
  open: string | undefined,
): Record<string, number> {
  const [seen, setSeen] = useState(recall);
  const reading = inView ? talks.find(({ id }) => id === open) : undefined;
  const newest = Number(reading?.messages.at(-1)?.id ?? 0);
  const place = reading ? `${client}/${reading.id}` : null;

  useEffect(() => {
    if (place === null || newest === 0) return;
    const now = { ...recall(), [place]: newest };
    sessionStorage.setItem(kept, JSON.stringify(now));
    setSeen(now);
  }, [place, newest]);

  const count = ({ id, messages }: Talk) =>
    id === reading?.id
      ? 0
      : messages.filter((each) => !each.mine && Number(each.id) > (seen[`${client}/${id}`] ?? 0)).length;
  const unread = Object.fromEntries(talks.map((talk) => [talk.id, count(talk)]));
  const total = Object.values(unread).reduce((sum, each) => sum + each, 0);
  useEffect(() => onUnread(total), [total]);
  return unread;
}
