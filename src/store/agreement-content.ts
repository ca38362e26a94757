import { Temporal } from 'temporal-polyfill';
import type { Agreement, Comment, Draft, Entry, Proposal } from '../mentoring/agreement.js';
import { boundTo, openJson, sealJson, type DataKey } from './safe.js';

/** The part of an agreement that people wrote, as it is sealed with the joint key. */
interface Content {
  nonce: string;
  entries: Entry[];
  text: string | null;
  proposals: (Omit<Proposal, 'at' | 'withdrawn'> & {
    at: string;
    withdrawn?: { at: string; revision: number };
  })[];
  comments: (Omit<Comment, 'at'> & { at: string })[];
  saves?: Record<string, number>;
  /** By own hash: what each signer promised and allowed. */
  ownTexts: Record<string, string>;
}

export type Written = Pick<Agreement, 'nonce' | 'entries' | 'text' | 'proposals' | 'comments' | 'saves'> & {
  ownTexts: Record<string, string>;
};

export const sealAgreement = (joint: DataKey, relationship: string, agreement: Agreement): Buffer =>
  sealJson(joint, contentOf(agreement), boundTo.agreement(relationship, agreement.number));

const contentOf = ({ nonce, entries, text, proposals, comments, saves, signatures }: Agreement): Content => ({
  nonce,
  entries: [...entries],
  text,
  proposals: proposals.map(({ withdrawn, ...proposal }) => ({
    ...proposal,
    at: proposal.at.toString(),
    ...(withdrawn && { withdrawn: { ...withdrawn, at: withdrawn.at.toString() } }),
  })),
  comments: comments.map((comment) => ({ ...comment, at: comment.at.toString() })),
  saves,
  ownTexts: Object.fromEntries(signatures.map(({ ownHash, ownText }) => [ownHash, ownText])),
});

export function openAgreementContent(
  joint: DataKey,
  relationship: string,
  number: number,
  sealed: Buffer,
): Written {
  const content = openJson(joint, sealed, boundTo.agreement(relationship, number)) as Content;
  return {
    ...content,
    saves: content.saves ?? {},
    proposals: content.proposals.map(({ withdrawn, ...proposal }) => ({
      ...proposal,
      at: Temporal.Instant.from(proposal.at),
      ...(withdrawn && { withdrawn: { ...withdrawn, at: Temporal.Instant.from(withdrawn.at) } }),
    })),
    comments: content.comments.map((comment) => ({ ...comment, at: Temporal.Instant.from(comment.at) })),
  };
}

export const sealDraft = (
  author: DataKey,
  relationship: string,
  number: number,
  person: string,
  draft: Draft,
): Buffer => sealJson(author, draft.values, boundTo.draft(relationship, number, person));

export const openDraft = (
  author: DataKey,
  relationship: string,
  number: number,
  person: string,
  sealed: Buffer,
) => openJson(author, sealed, boundTo.draft(relationship, number, person)) as Draft['values'];
