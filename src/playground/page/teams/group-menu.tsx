import type { Group } from '../../teams/state.js';
import { useHands } from '../chat/hands.js';
import { Menu } from '../chat/menu.js';

interface Props {
  group: Group;
  me: string;
  others: readonly { id: string; name: string }[];
}

/** Who is in a group is its members' affair: the bot can only see what becomes of it. */
export function GroupMenu({ group: { id: where, hasBot, members }, me, others }: Props) {
  const { act } = useHands();
  const people = others.filter(({ id }) => id !== me);
  const changing = (does: 'addMember' | 'removeMember', verb: string) => [
    ...people
      .filter(({ id }) => members.includes(id) === (does === 'removeMember'))
      .map(({ id, name }) => ({
        title: `${verb} ${name}`,
        does: () => void act({ does, where, whom: id }, 'composer'),
      })),
  ];
  const entries = [
    hasBot
      ? { title: 'Remove Mentoring', does: () => void act({ does: 'removeBot', where }, 'composer') }
      : { title: 'Add Mentoring', does: () => void act({ does: 'addBot', where }, 'composer') },
    ...changing('addMember', 'Add'),
    ...changing('removeMember', 'Remove'),
  ];
  return <Menu title="People" entries={entries} />;
}
