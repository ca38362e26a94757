import { useState } from 'react';

export type Which = 'left' | 'right';
export type Choice = Record<Which, string>;

const client = /^(slack|teams):[a-z]+$/;
const beginning: Choice = { left: 'slack:amira', right: 'slack:ben' };

/** Whose clients are shown; the address keeps it. */
export function useChoice() {
  const [choice, setChoice] = useState(inAddress);
  const choose = (next: Choice) => {
    // Colons stay readable in the address.
    history.replaceState(null, '', `?left=${next.left}&right=${next.right}`);
    setChoice(next);
  };
  return { choice, choose };
}

function inAddress(): Choice {
  const query = new URLSearchParams(location.search);
  const from = (which: Which) =>
    client.test(query.get(which) ?? '') ? (query.get(which) ?? '') : beginning[which];
  return { left: from('left'), right: from('right') };
}
