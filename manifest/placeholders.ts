import { z } from 'zod';

// What stands in the committed manifests until the operator's own takes its place.
const address = 'https://mentoring.example.org';
const appId = '00000000-0000-0000-0000-000000000000';

const operator = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'must be the https address under which the platforms reach the bot' })
    .transform((url) => url.replace(/\/+$/, ''))
    .default(address),
  TEAMS_APP_ID: z.guid({ error: 'must be the app id of the bot, a GUID' }).default(appId),
});

export type Operator = z.output<typeof operator>;

/** The operator's settings, or what is wrong with them. */
export function readOperator(
  environment: Readonly<Record<string, string | undefined>>,
): { operator: Operator } | { problems: string[] } {
  const read = operator.safeParse({
    PUBLIC_URL: environment['PUBLIC_URL'] || undefined,
    TEAMS_APP_ID: environment['TEAMS_APP_ID'] || undefined,
  });
  if (read.success) return { operator: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
}

/** The manifest with the operator's address and id in place of the placeholders. */
export const filledIn = <Manifest>(manifest: Manifest, { PUBLIC_URL, TEAMS_APP_ID }: Operator): Manifest =>
  JSON.parse(
    JSON.stringify(manifest)
      .replaceAll(address, PUBLIC_URL)
      .replaceAll(new URL(address).host, new URL(PUBLIC_URL).hostname)
      .replaceAll(appId, TEAMS_APP_ID),
  ) as Manifest;

/** Which settings are missing for a package that a platform can use. */
export const stillPlaceholders = ({ PUBLIC_URL, TEAMS_APP_ID }: Operator): string[] => [
  ...(PUBLIC_URL === address ? ['PUBLIC_URL'] : []),
  ...(TEAMS_APP_ID === appId ? ['TEAMS_APP_ID'] : []),
];
