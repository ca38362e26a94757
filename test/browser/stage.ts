import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

export interface Stage {
  url: string;
  browser: Browser;
  open(path: string, width?: number): Promise<Page>;
  close(): Promise<void>;
}

/** The playground as `npm start` runs it, and Debian's Chromium before it. */
export async function setStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mentoring-browser-'));
  const port = await freePort();
  const bot = await startBot(port, dataDir);
  const url = `http://localhost:${port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    url,
    browser,
    open: async (path, width = 1280) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`${url}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      bot.kill('SIGTERM');
      await once(bot, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startBot(port: number, dataDir: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, failed) => {
    bot.once('exit', () => failed(new Error('the bot did not start')));
    bot.stdout.on('data', (line) => String(line).includes('The playground is on') && ready());
  });
  return bot;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
