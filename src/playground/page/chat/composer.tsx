import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PlaygroundCommand } from '../../server/ports.js';
import { suggest, type Suggestion } from './suggest.js';

export interface Offered {
  text: string;
  /** Another number for each time that the same text is offered. */
  number: number;
}

interface Props {
  /** What stands before the box: `/mentoring`, or `@Mentoring` in a group. */
  prefix: string;
  label: string;
  commands: readonly PlaygroundCommand[];
  names: readonly string[];
  offered: Offered | null;
  busy: boolean;
  onSend: (text: string) => void;
}

/** The box in which commands are typed, with suggestions. */
export function Composer({ prefix, label, commands, names, offered, busy, onSend }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggestions = asked ? suggest(text, commands, names) : [];
  const active = suggestions[chosen < 0 && suggestions[0]?.atOnce ? 0 : chosen];

  const write = (next: string, asks = true) => {
    setText(prefix.startsWith('/') ? next.replace(new RegExp(`^${prefix}\\s*`), '') : next);
    setAsked(asks);
    setChosen(-1);
  };
  useEffect(() => {
    if (!offered) return;
    write(offered.text, false);
    box.current?.focus();
  }, [offered?.number]);

  const take = (suggestion: Suggestion) => {
    write(suggestion.text, suggestion.goesOn);
    box.current?.focus();
  };
  const send = () => {
    if (busy) return;
    onSend(text.trim());
    write('', false);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setAsked(true);
      const count = Math.max(1, suggest(text, commands, names).length);
      setChosen((before) => (before < 0 && step < 0 ? count - 1 : (before + step + count) % count));
    } else if (event.key === 'Enter' && active) take(active);
    else if (event.key === 'Tab' && suggestions[0] && !event.shiftKey && text !== '')
      take(active ?? suggestions[0]);
    else if (event.key === 'Enter') send();
    else if (event.key === 'Escape' && suggestions.length > 0) setAsked(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="composer"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setAsked(false)}
    >
      {suggestions.length > 0 && (
        <ul className="suggestions" id={listId} role="listbox" aria-label="Suggestions">
          {suggestions.map((each, index) => (
            <li
              key={each.label}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={each === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(each)}
            >
              <strong>{each.label}</strong> <span className="hint">{each.hint}</span>
              <span className="help">{each.help}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="composer-box">
        {prefix && <span className="prefix">{prefix}</span>}
        <input
          ref={box}
          role="combobox"
          aria-label={label}
          aria-expanded={suggestions.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active ? { 'aria-activedescendant': `${listId}-${suggestions.indexOf(active)}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={prefix ? 'start, agree, help …' : 'Type a command: start, agree, help …'}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKey}
        />
        <button
          type="button"
          className="quiet"
          aria-label="Show the commands"
          title="Commands"
          onClick={() => {
            write(text);
            box.current?.focus();
          }}
        >
          <span aria-hidden="true">?</span>
        </button>
        <button type="button" className="send" onClick={send} disabled={busy}>
          Send
        </button>
      </div>
    </div>
  );
}
