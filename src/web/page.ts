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
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.5 sans-serif">
<h1>${title}</h1>
${text}
`;
}
