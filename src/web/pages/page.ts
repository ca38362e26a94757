import type { ServerResponse } from 'node:http';
import { html, type Html } from './html.js';

interface Page {
  status?: number;
  title: string;
  /** BCP 47 */
  language: string;
  body: Html;
}

/** No script runs on these pages, nothing is loaded from elsewhere, and nobody may frame them. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The one-time key stands in an address.
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
} as const;

export function sendPage(res: ServerResponse, { status = 200, title, language, body }: Page): void {
  const page = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <main>${body}</main>
    </body>
  </html>`;
  res
    .writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html>\n${page.html}\n`);
}

export function sendFile(
  res: ServerResponse,
  { name, type, content }: { name: string; type: string; content: string },
): void {
  res
    .writeHead(200, {
      ...headers,
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    })
    .end(content);
}

/** What people have called it and what stands in it is theirs: no browser opens it as anything, or runs it. */
export function sendDownload(res: ServerResponse, { name, bytes }: { name: string; bytes: Buffer }): void {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  // RFC 5987 lets fewer letters stand than encodeURIComponent does.
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  res
    .writeHead(200, {
      ...headers,
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
    })
    .end(bytes);
}

export function sendOn(res: ServerResponse, location: string, cookie?: string): void {
  res.writeHead(303, { ...headers, location, ...(cookie !== undefined && { 'set-cookie': cookie }) }).end();
}
