import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Deed } from '../../server/deed.js';
import { backstage } from '../backstage.js';

/** A deed without saying who does it. */
type OwnDeed = Deed extends infer D ? (D extends Deed ? Omit<D, 'person' | 'platform'> : never) : never;

/** One person's hands in their own client. */
export interface Hands {
  /** `at` is what was touched, so that it can show that it is busy, and what went wrong. */
  act(deed: OwnDeed, at?: string): Promise<void>;
  busy: string | null;
  trouble: { at: string; text: string } | null;
}

const idle: Hands = { act: async () => undefined, busy: null, trouble: null };
const HandsOf = createContext<Hands>(idle);

export const useHands = (): Hands => useContext(HandsOf);

export function HandsFor({
  client,
  done,
  children,
}: {
  client: string;
  done: () => void;
  children: ReactNode;
}) {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Hands['trouble']>(null);
  const act = useCallback(
    async (deed: OwnDeed, at = '') => {
      const [platform, person] = client.split(':');
      // Filling something in happens in the background of what else is under way.
      const quiet = deed.does === 'enter';
      if (!quiet) setBusy(at);
      const said = await backstage.perform({ ...deed, platform, person } as Deed).then(
        (outcome) => outcome.trouble,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (!quiet) setBusy(null);
      if (!quiet || said) setTrouble(said ? { at, text: said } : null);
      done();
    },
    [client, done],
  );
  const hands = useMemo(() => ({ act, busy, trouble }), [act, busy, trouble]);
  return <HandsOf value={hands}>{children}</HandsOf>;
}

/** What the platform says when the bot did not answer as it should; `at` is a message, a window, or the command box. */
export function Trouble({ at }: { at: string }) {
  const { trouble } = useHands();
  return trouble?.at.split(' ')[0] === at ? (
    <p className="trouble" role="alert">
      {trouble.text}
    </p>
  ) : null;
}
