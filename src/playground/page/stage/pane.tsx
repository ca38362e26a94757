import type { CastMember } from '../../cast.js';
import type { Side } from '../../server/showing.js';
import type { ClientProps } from '../chat/client-props.js';
import { HandsFor } from '../chat/hands.js';
import { SlackClient } from '../slack/client.js';
import { TeamsClient } from '../teams/client.js';
import type { Which } from './use-choice.js';

interface Props extends Omit<ClientProps, 'zone'> {
  which: Which;
  onChoose: (client: string) => void;
  cast: readonly CastMember[];
  shown: Side | null;
  hidden: boolean;
  refresh: () => void;
}

/** One person's client, and the choice of person and platform above it. */
export function Pane({ which, client, onChoose, cast, shown, hidden, refresh, ...rest }: Props) {
  const [platform = '', person = ''] = client.split(':');
  const member = cast.find(({ id }) => id === person);
  const props: ClientProps = { ...rest, client, zone: member?.zone ?? 'Etc/UTC' };
  const others = cast.filter(({ id, deactivated }) => id !== person && !deactivated);
  return (
    <section
      className="pane"
      aria-label={`${member?.name ?? ''} in ${platform === 'slack' ? 'Slack' : 'Teams'}`}
      hidden={hidden}
    >
      <div className="pane-head">
        <label>
          <span className="unseen">Person on the {which}</span>
          <select value={person} onChange={({ target }) => onChoose(`${platform}:${target.value}`)}>
            {cast.map(({ id, name, part }) => (
              <option key={id} value={id}>{`${name} · ${part}`}</option>
            ))}
          </select>
        </label>
        <span className="zone">{placeIn(member?.zone ?? '')}</span>
        <div className="segments" role="group" aria-label="Platform">
          {(['slack', 'teams'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={platform === each}
              onClick={() => onChoose(`${each}:${person}`)}
            >
              {each === 'slack' ? 'Slack' : 'Teams'}
            </button>
          ))}
        </div>
      </div>
      <HandsFor key={client} client={client} done={refresh}>
        {shown?.platform === 'slack' && <SlackClient {...props} shown={shown} />}
        {shown?.platform === 'teams' && <TeamsClient {...props} shown={shown} others={others} />}
        {!shown && <div className="client closed" aria-busy="true" />}
      </HandsFor>
    </section>
  );
}

/** `Europe/Copenhagen`: its clock is what this person sees. */
const placeIn = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
