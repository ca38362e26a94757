/** When the bot looks up by itself. Each job gets the tick's instant; what is due is never decided here. */
export const crontab = [
  { cron: '* * * * *', job: 'sweepNudges' },
  { cron: '*/5 * * * * *', job: 'makeRooms' },
  { cron: '*/5 * * * * *', job: 'deliver' },
] as const satisfies readonly { cron: string; job: string }[];

export type JobName = (typeof crontab)[number]['job'];
