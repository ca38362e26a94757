import type { ServerResponse } from 'node:http';

/** A plain page in our own words: nothing in it comes from outside. */
export interface Page {
  title: string;
  paragraphs: readonly string[];
}

export function sendPage(res: ServerResponse, status: number, page: Page): void {
  res
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      ...(status !== 200 && { 'cache-control': 'no-store' }),
    })
    .end(htmlOf(page));
}

function htmlOf({ title, paragraphs }: Page): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 1rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.2; }
</style>
<h1>${title}</h1>
${text}
`;
}
