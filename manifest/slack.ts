import type { AppsManifestValidateArguments } from '@slack/web-api';
import { z } from 'zod';
import { usageHint } from './commands.js';

export type SlackManifest = Exclude<AppsManifestValidateArguments['manifest'], string>;

const address = z.url({ protocol: /^https$/ }).max(3000);

/** What each is for; Slack would grant others too, but nobody should have to. */
const scopes = [
  'commands', // the slash command
  'chat:write', // every message
  'groups:write', // the pair's private channel
  'groups:read',
  'groups:history', // whether a message whose answer was lost has arrived
  'im:history', // the same, and message.im
  'mpim:history',
  'im:write', // personal chats
  'mpim:write',
  'users:read', // names, zones and languages
  'users:read.email', // where sessions go by e-mail
  'files:write', // the signed agreement
  'files:read', // whether a file whose answer was lost has arrived
] as const;

const allScopes = z.array(z.enum(scopes)).superRefine((granted, context) => {
  for (const scope of scopes.filter((each) => !granted.includes(each)))
    context.addIssue({ code: 'custom', message: `${scope} is missing` });
});

/** Limits: docs.slack.dev/reference/app-manifest; stricter where only one value works for this bot. */
const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#([0-9a-f]{3}){1,2}$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9-_.]{1,80}$/),
      always_online: z.boolean(),
    }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9-_]{1,31}$/),
          url: address,
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000),
          // Without it a mention comes as a name, which may be anybody's.
          should_escape: z.literal(true),
        }),
      )
      .length(1),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: allScopes }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({
      request_url: address,
      bot_events: z.tuple([z.literal('message.im'), z.literal('app_home_opened')]),
    }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
}) satisfies z.ZodType<SlackManifest>;

/** What Slack, or this bot on Slack, could not live with; empty when nothing. */
export function slackProblems(manifest: unknown): string[] {
  const read = schema.safeParse(manifest);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The manifest with the hint that the grammar gives. */
export function slackWithCommands(manifest: SlackManifest): SlackManifest {
  const commands = manifest.features?.slash_commands ?? [];
  const slash_commands = commands.map((command) => ({ ...command, usage_hint: usageHint() }));
  return { ...manifest, features: { ...manifest.features, slash_commands } };
}
