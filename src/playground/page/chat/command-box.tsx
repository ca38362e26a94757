import type { ClientProps } from './client-props.js';
import { Composer } from './composer.js';
import { Trouble, useHands } from './hands.js';

interface Props extends ClientProps {
  where: { id: string; name: string };
  prefix: string;
  names: readonly string[];
  /** What is sent when nothing was typed, where the platform sends nothing empty. */
  empty?: string;
}

/** The command box of a conversation, and what went wrong with the last command. */
export function CommandBox({ where, prefix, names, empty = '', commands, offered }: Props) {
  const { act, busy } = useHands();
  return (
    <>
      <Trouble at="composer" />
      <Composer
        prefix={prefix}
        label={`Command to Mentoring in ${where.name}`}
        commands={commands}
        names={names}
        offered={offered}
        busy={busy !== null}
        onSend={(text) => void act({ does: 'type', text: text || empty, where: where.id }, 'composer')}
      />
    </>
  );
}
