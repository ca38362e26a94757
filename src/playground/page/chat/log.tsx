import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

/** The messages, newest below. New ones are read out; a long one is shown from its beginning. */
export function Log({
  talk,
  newest,
  label,
  children,
}: {
  talk: string;
  newest: string;
  label: string;
  children: ReactNode;
}) {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => showNewest(log.current), [talk, newest]);
  useEffect(() => {
    const box = log.current;
    const inside = box?.firstElementChild;
    if (!box || !inside) return;
    const watch = new ResizeObserver(() => atEnd.current && showNewest(box));
    watch.observe(inside);
    return () => watch.disconnect();
  }, [talk]);
  const noteEnd = () => {
    const box = log.current;
    if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
  };
  return (
    <div
      className="log"
      role="log"
      aria-label={label}
      aria-live="polite"
      tabIndex={0}
      ref={log}
      onScroll={noteEnd}
    >
      <div className="log-inside">{children}</div>
    </div>
  );
}

function showNewest(box: HTMLElement | null): void {
  const last = box?.firstElementChild?.lastElementChild;
  if (!box || !(last instanceof HTMLElement)) return;
  const fits = last.offsetHeight < box.clientHeight - 24;
  box.scrollTop = fits ? box.scrollHeight : last.offsetTop - 12;
}
