import { Temporal } from 'temporal-polyfill';
import type { Agreement, Comment, Draft, Entry, Proposal } from '../mentoring/agreement.js';
import { boundTo, openJson, sealJson, type DataKey } from './safe.js';

/** The part of an agreement that people wrote, as it is sealed with the joint key. */
interface Content {
  nonce: string;
  entries: Entry[];
  text: string | null;
  proposals: (Omit<Proposal, 'at'> & { at: string })[];
  comments: (Omit<Comment, 'at'> & { at: string })[];
  /** By own hash: what each signer promised and allowed. */
  ownTexts: Record<string, string>;
}

export type Written = Pick<Agreement, 'nonce' | 'entries' | 'text' | 'proposals' | 'comments'> & {
  ownTexts: Record<string, string>;
};

export const sealAgreement = (joint: DataKey, relationship: string, agreement: Agreement): Buffer =>
  sealJson(joint, contentOf(agreement), boundTo.agreement(relationship, agreement.number));

const contentOf = ({ nonce, entries, text, proposals, comments, signatures }: Agreement): Content => ({
  nonce,
  entries: [...entries],
  text,
  proposals: proposals.map((proposal) => ({ ...proposal, at: proposal.at.toString() })),
  comments: comments.map((comment) => ({ ...comment, at: comment.at.toString() })),
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
    proposals: content.proposals.map((proposal) => ({ ...proposal, at: Temporal.Instant.from(proposal.at) })),
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
