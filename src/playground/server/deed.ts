import { z } from 'zod';

const spot = z.object({ on: z.string(), blockId: z.string(), actionId: z.string() });
const answer = z.union([z.string(), z.array(z.string())]);
const answers = z.array(z.object({ spot, answer })).default([]);
const text = z.string().max(10_000);
const slack = { platform: z.literal('slack'), person: z.string() };
const teams = { platform: z.literal('teams'), person: z.string() };

const slackDeed = z.discriminatedUnion('does', [
  z.object({ ...slack, does: z.literal('type'), text, where: z.string() }),
  z.object({ ...slack, does: z.literal('enter'), answers }),
  z.object({ ...slack, does: z.literal('click'), spot, option: z.string().optional(), answers }),
  z.object({ ...slack, does: z.literal('submit'), answers }),
  z.object({ ...slack, does: z.literal('close') }),
  z.object({ ...slack, does: z.literal('openHome') }),
]);

const teamsDeed = z.discriminatedUnion('does', [
  z.object({ ...teams, does: z.literal('type'), text, where: z.string() }),
  z.object({
    ...teams,
    does: z.literal('press'),
    key: z.string(),
    title: z.string(),
    nth: z.int().min(0).default(0),
    values: z.record(z.string(), z.string()),
  }),
  z.object({ ...teams, does: z.literal('closeDialog') }),
  z.object({ ...teams, does: z.literal('makeGroup'), with: z.array(z.string()).min(1) }),
  z.object({ ...teams, does: z.enum(['addBot', 'removeBot']), where: z.string() }),
  z.object({ ...teams, does: z.enum(['addMember', 'removeMember']), where: z.string(), whom: z.string() }),
  z.object({ ...teams, does: z.enum(['install', 'uninstall', 'block', 'unblock', 'reload']) }),
]);

/** One thing that one person does in their client, by the platform's own ids. */
export const deed = z.discriminatedUnion('platform', [slackDeed, teamsDeed]);

export type SlackDeed = z.output<typeof slackDeed>;
export type TeamsDeed = z.output<typeof teamsDeed>;
export type Deed = z.input<typeof deed>;
