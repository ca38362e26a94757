import { useEffect, useRef } from 'react';

/** When what had the focus is gone because the bot changed the message around it, the message gets it. */
export function useKeptFocus<E extends HTMLElement>(shows: string) {
  const message = useRef<E>(null);
  const had = useRef(false);
  useEffect(() => {
    const element = message.current;
    if (!element) return;
    const gained = () => (had.current = true);
    const lost = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) had.current = false;
    };
    element.addEventListener('focusin', gained);
    element.addEventListener('focusout', lost);
    return () => {
      element.removeEventListener('focusin', gained);
      element.removeEventListener('focusout', lost);
    };
  }, []);
  useEffect(() => {
    if (had.current && document.activeElement === document.body)
      message.current?.focus({ preventScroll: true });
  }, [shows]);
  return message;
}
