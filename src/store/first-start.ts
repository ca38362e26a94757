import { z } from 'zod';
import { frameworkSchema } from '../mentoring/framework-schema.js';
import type { FrameworkVersion, PrismaClient } from './generated/client.js';
import type { Framework } from '../mentoring/framework.js';
import { builtInFrameworks, type BuiltIn } from '../mentoring/frameworks.js';
import type { NewId } from '../ports/clock.js';
import type { Safe, DataKey } from './safe.js';
import type { Fixtures } from './snapshot.js';

/** The organisation of this deployment, its programmes and frameworks; made on the first start, read on every other. */
export async function fixturesOf(prisma: PrismaClient, newId: NewId, framework: BuiltIn): Promise<Fixtures> {
  const organisation =
    (await prisma.organisation.findFirst()) ?? (await found(prisma, newId, builtInFrameworks[framework]));
  const where = { organisationId: organisation.id };
  const [programmes, versions] = await Promise.all([
    prisma.programme.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.frameworkVersion.findMany({ where }),
  ]);
  return {
    organisation: organisation.id,
    programmes: new Map(
      programmes.map((programme) => [
        programme.id,
        {
          id: programme.id,
          name: programme.name,
          kind: programme.kind === 'coaching' ? 'coaching' : 'mentoring',
          contractWord: contractWord(programme.contractWord),
          frameworkVersion: programme.frameworkVersionId,
        },
      ]),
    ),
    frameworks: new Map(versions.map((version) => [version.id, frameworkIn(version)])),
  };
}

function frameworkIn({ key, number, body }: FrameworkVersion): Framework {
  const read = frameworkSchema.safeParse(body);
  if (read.success) return read.data;
  throw new Error(`The framework ${key} ${number} cannot be used:\n${z.prettifyError(read.error)}`);
}

const contractWord = (word: string) =>
  word === 'contract' || word === 'learning agreement' ? word : 'agreement';

async function found(prisma: PrismaClient, newId: NewId, framework: Framework) {
  const organisation = { id: newId(), name: 'Our organisation' };
  const version = {
    id: newId(),
    organisationId: organisation.id,
    key: framework.id,
    number: framework.number,
    owner: framework.owner,
    date: framework.date,
    body: JSON.parse(JSON.stringify(framework)) as object,
  };
  const programme = {
    id: newId(),
    organisationId: organisation.id,
    name: framework.suits.kind === 'coaching' ? 'Coaching' : 'Mentoring',
    ...framework.suits,
    frameworkVersionId: version.id,
  };
  await prisma.$transaction([
    prisma.organisation.create({ data: organisation }),
    prisma.frameworkVersion.create({ data: version }),
    prisma.programme.create({ data: programme }),
  ]);
  return organisation;
}

/** The organisation's own key, for what belongs to no relationship. */
export async function organisationKeyOf(
  prisma: PrismaClient,
  { organisation }: Fixtures,
  { safe, newId, at }: { safe: Safe; newId: NewId; at: Date },
): Promise<DataKey> {
  const kept = await prisma.dataKey.findFirst({
    where: { organisationId: organisation, relationshipId: null },
  });
  if (kept)
    return safe.unlock({
      id: kept.id,
      author: null,
      ringKey: kept.ringKey,
      wrapped: Buffer.from(kept.wrapped),
    });
  const made = safe.make(newId(), null);
  await prisma.dataKey.create({
    data: {
      id: made.id,
      organisationId: organisation,
      ringKey: made.ringKey,
      wrapped: Uint8Array.from(made.wrapped),
      createdAt: at,
    },
  });
  return made;
}
