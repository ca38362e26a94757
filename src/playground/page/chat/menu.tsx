import type { ReactNode } from 'react';

export interface MenuEntry {
  title: string;
  does: () => void;
}

/** A button that shows a few more; it closes when one is pressed, on Escape, and when the focus leaves it. */
export function Menu({
  title,
  label,
  entries,
}: {
  title: ReactNode;
  label?: string;
  entries: readonly MenuEntry[];
}) {
  return (
    <details
      className="menu"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onKeyDown={({ currentTarget, key }) => {
        if (key === 'Escape') currentTarget.open = false;
      }}
    >
      <summary aria-label={label}>{title}</summary>
      <ul>
        {entries.map(({ title: entry, does }) => (
          <li key={entry}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                currentTarget.closest('details')?.removeAttribute('open');
                does();
              }}
            >
              {entry}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
