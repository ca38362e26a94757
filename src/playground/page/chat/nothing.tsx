import type { ReactNode } from 'react';

/** What stands where there are no messages yet. */
export const Nothing = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="nothing">
    <p className="nothing-title">{title}</p>
    <p>{children}</p>
  </div>
);

export const ClosedAccount = ({ name, platform }: { name: string; platform: 'Slack' | 'Teams' }) => (
  <div className="client closed">
    <p>
      {name}’s {platform} account is closed: nothing is shown, and nothing arrives.
    </p>
  </div>
);
