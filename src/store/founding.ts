import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { builtInFrameworks, type BuiltIn } from '../mentoring/frameworks.js';
import type { Framework } from '../mentoring/framework.js';
import type { NewId } from '../ports/clock.js';
import { PrismaClient } from './generated/client.js';
import type { DataKey } from './safe.js';

/**
 * What a first start writes, and the first start of a release that brings something new. Other bots on this database
 * may start at the same time.
 */
export const foundOrganisation = (pool: pg.Pool, newId: NewId, framework: BuiltIn): Promise<string> =>
  withPrisma(pool, (prisma) => found(prisma, newId, framework));

export const bringFrameworks = (
  pool: pg.Pool,
  { organisation, newId, brought }: { organisation: string; newId: NewId; brought: readonly Framework[] },
): Promise<unknown> =>
  withPrisma(pool, (prisma) => {
    const data = brought.map(versionOf(organisation, newId));
    return prisma.frameworkVersion.createMany({ data, skipDuplicates: true });
  });

export const keepKey = (
  pool: pg.Pool,
  { organisation, key, at }: { organisation: string; key: DataKey; at: Date },
): Promise<unknown> =>
  withPrisma(pool, (prisma) => {
    const { id, ringKey, wrapped } = key;
    const data = {
      id,
      organisationId: organisation,
      ringKey,
      wrapped: Uint8Array.from(wrapped),
      createdAt: at,
    };
    return prisma.dataKey.create({ data });
  });

async function withPrisma<Result>(
  pool: pg.Pool,
  work: (prisma: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return work(prisma).finally(() => prisma.$disconnect());
}

async function found(prisma: PrismaClient, newId: NewId, chosen: BuiltIn): Promise<string> {
  const organisation = { id: newId(), name: 'Our organisation' };
  const versions = Object.values(builtInFrameworks).map(versionOf(organisation.id, newId));
  const { suits } = builtInFrameworks[chosen];
  const programme = {
    id: newId(),
    organisationId: organisation.id,
    name: suits.kind === 'coaching' ? 'Coaching' : 'Mentoring',
    ...suits,
    frameworkVersionId: versions.find(({ key }) => key === chosen)?.id ?? '',
  };
  await prisma.$transaction([
    prisma.organisation.create({ data: organisation }),
    prisma.frameworkVersion.createMany({ data: versions }),
    prisma.programme.create({ data: programme }),
  ]);
  return organisation.id;
}

const versionOf = (organisationId: string, newId: NewId) => (framework: Framework) => ({
  id: newId(),
  organisationId,
  key: framework.id,
  number: framework.number,
  owner: framework.owner,
  date: framework.date,
  body: JSON.parse(JSON.stringify(framework)) as object,
});
