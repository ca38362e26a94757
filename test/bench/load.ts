import { Agent, request } from 'node:http';
import type { Platforms } from './platforms.js';
import { quantile, type Round } from './rounds.js';

/** One thing that one person does, ready to be sent. */
export interface Turn {
  body: string;
  headers: Record<string, string>;
  /** What arrives at the platform because of it carries this; null where the answer is all there is. */
  key: string | null;
}

export interface Answer {
  status: number;
  body: string;
}

/** How many people wait for their answer at a time. */
const atOnce = 8;

/** No turn is measured that waits longer: something is broken. */
const patience = 20_000;

export interface Shooting {
  url: string;
  turns: readonly Turn[];
  platforms: Platforms;
}

/**
 * Makes all the turns, so many at a time: a person's next one begins when everything of the one before has arrived.
 * The answers are in the order of the turns.
 */
export async function shoot({ url, turns, platforms }: Shooting): Promise<[Round, Answer[]]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const answers: Answer[] = [];
  const waited: number[] = [];
  const queue = turns.entries();
  const begun = performance.now();
  const person = async () => {
    for (const [index, turn] of queue) {
      const asked = performance.now();
      const arrival = turn.key === null ? null : platforms.arrival(turn.key);
      answers[index] = await post(url, turn, agent);
      if (arrival) await within(arrival);
      waited.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  const rate = (1000 * turns.length) / (performance.now() - begun);
  agent.destroy();
  return [{ rate, p99: quantile(waited, 0.99) }, answers];
}

function post(url: string, { body, headers }: Turn, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers, timeout: patience }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.once('end', () => {
        resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
      res.once('error', reject);
    });
    sent.once('timeout', () => sent.destroy(new Error(`No answer from ${url} within ${patience} ms`)));
    sent.once('error', reject);
    sent.end(body);
  });
}

async function within(arrival: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing arrived within ${patience} ms`)), patience);
  });
  await Promise.race([arrival, late]).finally(() => clearTimeout(timer));
}
