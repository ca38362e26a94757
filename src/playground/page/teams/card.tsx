import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { Trouble, useHands } from '../chat/hands.js';
import { teamsLook } from './host-config.js';
import { withPeople, type Person } from './people-picker.js';

// Teams shows choices' titles as they are; the bot sends no TextBlock, the only place where Teams reads Markdown.
AdaptiveCard.onProcessMarkdown = () => undefined;

interface Props {
  /** By which the stand-in knows the card. */
  cardKey: string;
  content: unknown;
  people: readonly Person[];
  /** What Teams says of an input, by its label. */
  errors?: Record<string, string>;
}

/** A card drawn by Microsoft's own renderer; pressing its buttons goes to the tenant. */
export function Card({ cardKey, content, people, errors = {} }: Props) {
  const { act, busy } = useHands();
  const box = useRef<HTMLDivElement>(null);
  const json = JSON.stringify(withPeople(content, people));
  const press = useRef<Press>(() => undefined);
  press.current = (button, values) => void act({ does: 'press', key: cardKey, ...button, values }, cardKey);

  // Only a card that has changed is drawn anew, since what was typed is kept in what is drawn.
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const replaces = place.childElementCount > 0;
    const hadFocus = place.contains(document.activeElement) || document.activeElement === document.body;
    place.replaceChildren(...drawn(json, (button, values) => press.current(button, values)));
    if (!replaces) return;
    beginAt(place);
    if (hadFocus) place.focus({ preventScroll: true });
  }, [json]);

  return (
    <>
      <div className="tm-card" ref={box} tabIndex={-1} aria-busy={busy === cardKey} inert={busy !== null} />
      {Object.entries(errors).map(([label, says]) => (
        <p className="trouble" role="alert" key={label}>{`${label}: ${says}`}</p>
      ))}
      <Trouble at={cardKey} />
    </>
  );
}

/** Several buttons of a card may have one title: which of them it is goes along. */
type Press = (button: { title: string; nth: number }, values: Record<string, string>) => void;

function drawn(json: string, press: Press): Node[] {
  const card = new AdaptiveCard();
  card.hostConfig = teamsLook;
  card.parse(JSON.parse(json));
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) openElsewhere(action.url);
    // What only folds and unfolds, the renderer does by itself.
    else if (action instanceof ExecuteAction || action instanceof SubmitAction)
      press(whichOf(card, action), valuesOf(card));
  };
  card.onElementVisibilityChanged = ({ id, isVisible }) => sayWhetherOpen(element, id, isVisible);
  const element = card.render();
  sayWhetherOpen(element, undefined, false);
  return element ? [element] : [];
}

/** The renderer says which button unfolds what, and not whether it stands open. */
function sayWhetherOpen(card: HTMLElement | undefined, id: string | undefined, open: boolean): void {
  const buttons =
    card?.querySelectorAll(id ? `[aria-controls~="${CSS.escape(id)}"]` : '[aria-controls]') ?? [];
  for (const button of buttons) button.setAttribute('aria-expanded', String(open));
}

function whichOf(card: AdaptiveCard, action: Action) {
  const alike = card.getAllActions().filter(({ title }) => title === action.title);
  return { title: action.title ?? '', nth: Math.max(0, alike.indexOf(action)) };
}

function valuesOf(card: AdaptiveCard): Record<string, string> {
  const filled = card.getAllInputs().filter(({ id, value }) => id && value !== undefined && value !== null);
  return Object.fromEntries(filled.map(({ id = '', value }) => [id, String(value)]));
}

function openElsewhere(url = ''): void {
  if (/^https?:\/\//i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

/** The next step of a form starts at its top, however far down the last one was. */
function beginAt(place: HTMLElement): void {
  const log = place.closest('.log, .tm-dialog-body');
  if (!log) return;
  const above = place.getBoundingClientRect().top - log.getBoundingClientRect().top;
  const tall = place.offsetHeight > log.clientHeight - 60;
  if (above < 0 || tall) log.scrollTop += above - 44;
}
