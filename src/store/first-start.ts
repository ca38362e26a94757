import type { PrismaClient } from './generated/client.js';
import { builtInFrameworks, type BuiltIn } from '../mentoring/frameworks.js';
import type { NewId } from '../ports/clock.js';
import type { Safe, DataKey } from './safe.js';

/**
 * The organisation of this deployment: made with its first programme on the first start, found on every other. What
 * this release of the bot brings in new frameworks can be chosen from then on; nothing changes what a programme uses.
 */
export async function organisationOf(
  prisma: PrismaClient,
  newId: NewId,
  framework: BuiltIn,
): Promise<string> {
  const before = await prisma.organisation.findFirst();
  const { id } = before ?? (await found(prisma, newId, framework));
  const kept = await prisma.frameworkVersion.findMany({
    where: { organisationId: id },
    select: { key: true, number: true },
  });
  const data = builtIn(id, newId).filter(
    ({ key, number }) => !kept.some((each) => each.key === key && each.number === number),
  );
  // Another bot on this database may start at the same time.
  if (data.length > 0) await prisma.frameworkVersion.createMany({ data, skipDuplicates: true });
  return id;
}

async function found(prisma: PrismaClient, newId: NewId, chosen: BuiltIn) {
  const organisation = { id: newId(), name: 'Our organisation' };
  const versions = builtIn(organisation.id, newId);
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
  return organisation;
}

const builtIn = (organisationId: string, newId: NewId) =>
  Object.values(builtInFrameworks).map((framework) => ({
    id: newId(),
    organisationId,
    key: framework.id,
    number: framework.number,
    owner: framework.owner,
    date: framework.date,
    body: JSON.parse(JSON.stringify(framework)) as object,
  }));

/** The organisation's own key, for what belongs to no relationship. */
export async function organisationKeyOf(
  prisma: PrismaClient,
  organisation: string,
  { safe, newId, at }: { safe: Safe; newId: NewId; at: Date },
): Promise<DataKey> {
  const kept = await prisma.dataKey.findFirst({
    where: { organisationId: organisation, relationshipId: null, authorId: null },
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
