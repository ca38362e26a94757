import type { Words } from '../../src/conversation/language.js';
import type { Role } from '../../src/mentoring/clause.js';
import { codeAccepted } from '../code-accepted.js';
import { invitation, invitationExplained, type InvitationView } from '../invitation.js';
import { invitationDeclined } from '../invitation-declined.js';
import { invitationCode, invitationCodeMade, invitationSent } from '../invitation-sent.js';
import { invite } from '../invite.js';
import { welcome } from '../welcome.js';
import { names, programme, relationship, type Sample } from './pair.js';

/** From the first question to the first card in the room. */
export const beginning = (words: Words): Sample[] => [
  { name: 'invite', card: invite(words, { thenAgree: false }) },
  { name: 'invite.thenAgree', card: invite(words, { thenAgree: true }) },
  {
    name: 'invite.error',
    card: invite(words, { thenAgree: false, error: words.t('Please choose one of the answers.') }),
  },
  {
    name: 'invitation-sent.mentor',
    card: invitationSent(words, { relationship, name: names.mentor, theirRole: 'mentor' }),
  },
  {
    name: 'invitation-sent.mentee',
    card: invitationSent(words, { relationship, name: names.mentee, theirRole: 'mentee' }),
  },
  { name: 'invitation-code', card: invitationCode(words, { relationship, code: 'K7QM-2XWD-P4TR' }) },
  {
    name: 'invitation-code.undelivered',
    card: invitationCode(words, { relationship, code: 'K7QM-2XWD-P4TR', undelivered: names.mentor }),
  },
  { name: 'invitation-code-made', card: invitationCodeMade(words) },
  { name: 'code-accepted', card: codeAccepted(words, { from: names.mentee }) },
  ...(['asked', 'accepted', 'declined', 'takenBack'] as const).flatMap((state) => [
    { name: `invitation.${state}`, card: asked(words, 'mentor', state) },
    { name: `invitation.${state}.asMentee`, card: asked(words, 'mentee', state) },
  ]),
  { name: 'invitation.explained', card: invitationExplained(words, question('mentor')) },
  { name: 'invitation.explained.asMentee', card: invitationExplained(words, question('mentee')) },
  { name: 'invitation-declined', card: invitationDeclined(words, { name: names.mentor }) },
  { name: 'welcome', card: welcome(words, { ...greeting, shared: true }) },
  { name: 'welcome.meetFirst', card: welcome(words, { ...greeting, shared: true, meetsFirst: true }) },
  { name: 'welcome.personal', card: welcome(words, { ...greeting, shared: false }) },
];

const greeting = { relationship, ...names, meetsFirst: false };

const asked = (words: Words, myRole: Role, state: InvitationView['state']) =>
  invitation(words, { ...question(myRole), state });

const question = (myRole: Role) => ({
  relationship,
  from: myRole === 'mentor' ? names.mentee : names.mentor,
  programme,
  myRole,
});
