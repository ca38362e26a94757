import pg from 'pg';

/**
 * The connections that turns, lanes and Prisma share. The session's zone is UTC: Prisma's adapter sends
 * times without an offset, which any other zone would shift.
 */
export const openPool = (url: string, max = 10): pg.Pool =>
  new pg.Pool({ connectionString: url, max, options: '-c timezone=UTC', application_name: 'mentoring-bot' });
