import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { Ajv, type AnySchemaObject, type ErrorObject } from 'ajv';
import { zipSync } from 'fflate';
import { commandLists } from './commands.js';
import { sizeOf } from './png.js';

export type TeamsManifest = TeamsManifestV1D29.TeamsManifestV1D29;

/** Files by the names that they have in the package. */
export type Files = Readonly<Record<string, Uint8Array>>;

const schemaUrl = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';

/** learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package */
const iconSizes = { color: 192, outline: 32 } as const;

/** What Teams would refuse; empty when nothing. */
export function teamsProblems(manifest: TeamsManifest, files: Files): string[] {
  // Teams reads the manifest by the schema that it names.
  if (manifest.$schema !== schemaUrl) return [`$schema must be ${schemaUrl}`];
  if (!matchesSchema(manifest)) return (matchesSchema.errors ?? []).map(inWords);
  return iconProblems(manifest, files);
}

const matchesSchema = new Ajv({
  strict: false,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text) },
}).compile(microsoftsSchema());

// Microsoft's own validator needs require() of an ES module, which jest does not have.
function microsoftsSchema(): AnySchemaObject {
  const path = '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
  const schema: AnySchemaObject = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'),
  );
  // It says draft-04, which ajv does not know, and uses nothing that later drafts have changed.
  delete schema['$schema'];
  return schema;
}

const inWords = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`;

const iconProblems = ({ icons }: TeamsManifest, files: Files): string[] =>
  (['color', 'outline'] as const).flatMap((kind) => {
    const file = files[icons[kind]];
    if (!file) return [`icons.${kind}: there is no ${icons[kind]}`];
    const wanted = iconSizes[kind];
    const size = sizeOf(file);
    if (!size) return [`icons.${kind}: ${icons[kind]} is no PNG`];
    if (size.width === wanted && size.height === wanted) return [];
    return [`icons.${kind}: ${size.width}×${size.height} where Teams wants ${wanted}×${wanted}`];
  });

/** The manifest with the suggestions that the grammar gives. */
export const teamsWithCommands = (manifest: TeamsManifest): TeamsManifest => ({
  ...manifest,
  bots: (manifest.bots ?? []).map((bot) => ({ ...bot, commandLists: commandLists() })),
});

/** The app package as Teams takes it: everything at the top, no folders. */
export const teamsPackage = (manifest: TeamsManifest, files: Files): Uint8Array =>
  zipSync({ 'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2)), ...files });
