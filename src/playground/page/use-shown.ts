import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shown } from '../server/showing.js';
import type { Told } from '../server/time.js';
import { backstage, onNews } from './backstage.js';

export interface Now {
  shown: Shown | null;
  clock: Told | null;
  connected: boolean;
  /** Grows with every change, for what asks for itself. */
  news: number;
  refresh: () => void;
}

/** Both clients and the clock, kept up to date. */
export function useShown(left: string, right: string): Now {
  const [state, setState] = useState<{ of: string; shown: Shown } | null>(null);
  const [clock, setClock] = useState<Told | null>(null);
  const [connected, setConnected] = useState(true);
  const [news, setNews] = useState(0);
  const asked = useRef(0);
  const of = `${left} ${right}`;

  const refresh = useCallback(() => {
    // Answers can come in another order than the questions: only the newest counts.
    const number = ++asked.current;
    const ifNewest = (does: () => void) => number === asked.current && does();
    setNews(number);
    backstage
      .state(left, right)
      .then((shown) => ifNewest(() => setState({ of: `${left} ${right}`, shown })), ignore);
    backstage.clock().then((told) => ifNewest(() => setClock(told)), ignore);
  }, [left, right]);

  useEffect(refresh, [refresh]);
  useEffect(() => onNews(refresh, setConnected), [refresh]);
  useEffect(() => {
    const ticking = setInterval(() => void backstage.clock().then(setClock, ignore), 20_000);
    return () => clearInterval(ticking);
  }, []);
  return { shown: state?.of === of ? state.shown : null, clock, connected, news, refresh };
}

/** The connection mark in the bar says so already. */
const ignore = () => undefined;
