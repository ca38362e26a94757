import { intentions } from '../src/conversation/intentions.js';
import type { Words } from '../src/conversation/language.js';
import type { RoomLost } from '../src/mentoring/event.js';
import type { Action } from './kit/card.js';
import { aside, button, card, heading, paragraph, titleWith } from './kit/make.js';

/** To whoever is in a chat that the bot was taken into, and is nobody's room: it tells nothing of anybody. */
export const roomOffered = ({ t }: Words) =>
  card('room.offered', {
    summary: t('A room for two'),
    body: [
      heading(t('A room for two')),
      paragraph(
        t(
          'I can write to the two people of a {{mentoring}} here, both at once. For that, only the two of them and I are in this chat: whoever is here reads it all.',
        ),
      ),
      aside(t('Until then I say nothing more here. Your own chat with me is for you alone.')),
    ],
    actions: [useRoom(t('Make this our room'))],
  });

/** The same two people have more than one thing to do with each other: one of them may be at home here. */
export const roomChoice = ({ t }: Words, pairs: readonly { relationship: string; mentor: string }[]) =>
  card('room.choice', {
    summary: t('Whose room is this?'),
    body: [
      paragraph(t('You are in touch in more than one way. Which one shall have this chat for its room?')),
    ],
    actions: pairs.map(({ relationship, mentor }) =>
      useRoom(
        titleWith(mentor, (name) => t('{{name}} as the {{mentor}}', { name })),
        relationship,
      ),
    ),
  });

export const roomIsHere = ({ t }: Words) =>
  card('room.here', {
    summary: t('This chat is your room'),
    body: [paragraph(t('This chat is your room now. What concerns you both comes here.'))],
  });

/** To each in their own chat. */
export const roomMoved = ({ t }: Words, { other: name }: { other: string }) =>
  card('room.moved', {
    summary: t('Your room is your group chat'),
    body: [
      paragraph(
        t('You and {{name}} have a room now: your group chat. What is for you alone stays here.', { name }),
      ),
    ],
  });

/** What becomes of the text in a personal chat when the pair has a room. */
export const textMoved = ({ t }: Words) =>
  card('room.text-moved', {
    summary: t('In your group chat now'),
    body: [paragraph(t('Your {{agreement}} is in your group chat now.'))],
  });

/** The last thing said in a chat where somebody else reads along. */
export const roomClosed = ({ t }: Words) =>
  card('room.closed', {
    summary: t('I write no more here'),
    body: [
      paragraph(
        t(
          'Not only the two of you are in this chat now, so I write no more here. You find what is new in your own chats with me.',
        ),
      ),
    ],
    actions: [useRoom(t('Make this our room'))],
  });

interface LostView {
  relationship: string;
  other: string;
  why: RoomLost;
}

const reasons = {
  botLeft: 'I am no longer in your group chat with {{name}}, so I write to each of you alone again.',
  somebodyCame:
    'Somebody else is in your group chat with {{name}} now, so I write to each of you alone again. What was said there before stays there.',
  oneLeft: 'One of you is no longer in your group chat, so I write to you and {{name}} alone again.',
  shut: 'I cannot write in your room with {{name}} any more, so I write to each of you alone again.',
} as const satisfies Record<RoomLost, string>;

export const roomLost = ({ t }: Words, { relationship, other: name, why }: LostView) =>
  card('room.lost', {
    summary: t('I write to you here again'),
    body: [paragraph(t(reasons[why], { name }))],
    actions: [button(t('Show our {{agreement}}'), intentions.openAgreement, { relationship })],
  });

/** To the coordinators: the fact, which somebody who runs the chats may be able to mend. */
export const roomLostForCoordinator = (
  { t }: Words,
  { mentee, mentor }: { mentee: string; mentor: string },
) =>
  card('room.lost-coordinator', {
    summary: t('{{first}} and {{second}} have no room', { first: mentee, second: mentor }),
    body: [
      paragraph(
        t(
          'I can no longer write in the room of {{first}} and {{second}}. I write to each of them alone now.',
          {
            first: mentee,
            second: mentor,
          },
        ),
      ),
      aside(t('Nothing is lost, and you need do nothing.')),
    ],
  });

const useRoom = (title: string, relationship?: string): Action =>
  button(title, intentions.useRoom, relationship === undefined ? {} : { relationship });
