import type { Change } from '../ports/change.js';
import type { Unit } from '../ports/store.js';

/** Says when what is done in a unit may leave something to send, or set something free that waited. */
export function watched(unit: Unit, goesOut: () => void): Unit {
  return {
    ...unit,
    save: (change) => {
      if (isToSend(change)) goesOut();
      return unit.save(change);
    },
    moveRoom: (...move) => {
      goesOut();
      return unit.moveRoom(...move);
    },
    loseRoom: (relationship) => {
      goesOut();
      return unit.loseRoom(relationship);
    },
  };
}

const isToSend = ({ messages, mails = [], room, before }: Change): boolean =>
  messages.length > 0 || mails.length > 0 || (room !== null && !before?.room);
