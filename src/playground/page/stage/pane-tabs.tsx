import type { CastMember } from '../../cast.js';
import type { Choice, Which } from './use-choice.js';

interface Props {
  choice: Choice;
  cast: readonly CastMember[];
  front: Which;
  unread: Record<Which, number>;
  onFront: (which: Which) => void;
}

/** On a phone: one client at a time. */
export function PaneTabs({ choice, cast, front, unread, onFront }: Props) {
  return (
    <div className="pane-tabs" role="group" aria-label="Whose screen">
      {(['left', 'right'] as const).map((which) => {
        const [platform, person] = choice[which].split(':');
        const name = cast.find(({ id }) => id === person)?.name.split(' ')[0] ?? '';
        return (
          <button key={which} type="button" aria-pressed={front === which} onClick={() => onFront(which)}>
            {name} <span className="tab-platform">{platform === 'slack' ? 'Slack' : 'Teams'}</span>
            {unread[which] > 0 && (
              <span className="badge">
                {unread[which]}
                <span className="unseen"> new</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
