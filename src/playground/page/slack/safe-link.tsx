import type { ReactNode } from 'react';

/** Somebody else's address: it opens elsewhere, and only if it is one of the web. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
