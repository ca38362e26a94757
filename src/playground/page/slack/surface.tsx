import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import { useHands } from '../chat/hands.js';
import { answerIn, initially } from './answers.js';
import type { Answer, Values } from './shapes.js';

export interface House {
  nameOf: (id: string) => string;
  people: readonly string[];
  rooms: readonly string[];
}

interface Place {
  blockId: string;
  actionId: string;
}

interface Held {
  place: Place;
  answer: Answer;
  sent: boolean;
  revision: string;
}

/** A message or a window with blocks, and what the person has put into its inputs. */
export interface Surface extends House {
  id: string;
  errors: Record<string, string>;
  answerAt(place: Place, element: { type: string }): Answer;
  /** `settled`: the person has finished with it, as by leaving a text box or choosing from a list. */
  put(place: Place, answer: Answer, settled: boolean): void;
  settle(): void;
  click(place: Place, option?: string): void;
  submit(): void;
  busy: string | null;
}

const SurfaceOf = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceOf);
  if (!surface) throw new Error('Blocks stand on a surface');
  return surface;
}

interface Props {
  house: House;
  /** A message's ts or a window's id. */
  id: string;
  /** Changes when the bot has changed it: from then on its values hold again. */
  revision: string;
  values: Values | null;
  errors?: Record<string, string>;
  children: ReactNode;
}

export function SurfaceFor({ house, id, revision, values, errors = {}, children }: Props) {
  const { act, busy } = useHands();
  const held = useRef(new Map<string, Held>());
  const [, draw] = useState(0);

  const unsent = () => {
    const all = [...held.current.values()].filter(({ sent }) => !sent);
    for (const each of all) each.sent = true;
    return all.map(({ place, answer }) => ({ spot: { on: id, ...place }, answer }));
  };
  const settle = () => {
    const answers = unsent();
    if (answers.length > 0) void act({ does: 'enter', answers }, id);
  };
  const surface: Surface = {
    ...house,
    ...{ id, errors, busy, settle },
    answerAt(place, element) {
      const mine = held.current.get(keyOf(place));
      if (mine && (!mine.sent || mine.revision === revision)) return mine.answer;
      return answerIn(values ? values[place.blockId]?.[place.actionId] : initially(element), house.nameOf);
    },
    put(place, answer, settled) {
      held.current.set(keyOf(place), { place, answer, sent: false, revision });
      if (settled) settle();
      draw((count) => count + 1);
    },
    click: (place, option) =>
      void act(
        {
          does: 'click',
          spot: { on: id, ...place },
          answers: unsent(),
          ...(option === undefined ? {} : { option }),
        },
        `${id} ${keyOf(place)}`,
      ),
    submit: () => void act({ does: 'submit', answers: unsent() }, id),
  };
  return <SurfaceOf value={surface}>{children}</SurfaceOf>;
}

const keyOf = ({ blockId, actionId }: Place): string => `${blockId} ${actionId}`;
