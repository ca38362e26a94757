import { crc32, deflateSync } from 'node:zlib';

interface Drawn {
  width?: number;
  height?: number;
  /** 0 grey, 2 colours, 3 palette, 4 and 6 the first two with what is transparent. */
  colour?: number;
  depth?: number;
  interlaced?: boolean;
  /** Instead of the lines there should be. */
  lines?: Buffer;
  more?: Buffer[];
}

const channels = [1, 0, 3, 1, 2, 0, 4];

export function png({ width = 300, height = 100, colour = 2, depth = 8, ...drawn }: Drawn = {}): Buffer {
  const line = Math.ceil((width * depth * (channels[colour] ?? 0)) / 8);
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), Buffer.alloc(line, `${y % 7}teal`)]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, drawn.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(drawn.more ?? []),
    chunk('IDAT', deflateSync(drawn.lines ?? Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(name: string, data: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(name), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(said));
  return Buffer.concat([size, said, sum]);
}

export const palette = chunk('PLTE', Buffer.alloc(48, 'teal'));

/** 24 × 12 pixels in two colours. */
export const jpeg = (): Buffer =>
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAMABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAF/8QAGBABAAMBAAAAAAAAAAAAAAAAAAVDgcH/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/EABkRAAEFAAAAAAAAAAAAAAAAAAABBDNB8P/aAAwDAQACEQMRAD8AyjI+zOhmR9mdE6iXWG2lTUNSSOVz/9k=',
    'base64',
  );
