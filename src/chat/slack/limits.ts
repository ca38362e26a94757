import type { Pace } from '../../ports/pace.js';

/**
 * What Slack accepts, by the `type` of the thing and its property. Text is counted in UTF-16 units, which is
 * never less than what Slack counts. Sources: docs.slack.dev/reference/block-kit unless a line says otherwise.
 */
export const limits = {
  /** No page says how much text: `msg_blocks_too_long` was seen at 11,341 (slackapi/bolt-js#2867, #2509). */
  message: { blocks: 50, characters: 11_000, text: 4000 },
  /** docs.slack.dev/reference/views/modal-views; 250 kB for a whole view is the answer `view_too_large`. */
  modal: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    private_metadata: 3000,
    callback_id: 255,
    json: 250_000,
  },
  /** docs.slack.dev/reference/views/home-tab-views */
  home: { blocks: 100, json: 250_000 },
  header: { text: 150 },
  section: { text: 3000 },
  image: { alt_text: 2000, image_url: 3000 },
  context: { elements: 10 },
  plain_text: { text: 3000 },
  /** Undocumented for rich text: what every other text object allows. */
  rich_text: { characters: 3000 },
  actions: { elements: 25 },
  button: { text: 75, value: 2000, action_id: 255 },
  input: { label: 2000, hint: 2000, block_id: 255 },
  plain_text_input: { initial_value: 3000, max_length: 3000, placeholder: 150 },
  radio_buttons: { options: 10 },
  checkboxes: { options: 10 },
  static_select: { options: 100 },
  multi_static_select: { options: 100 },
  option: { text: 75, value: 150 },
} as const satisfies Record<string, Record<string, number>>;

/**
 * How fast messages may go. One a second to each channel; of a whole workspace Slack says "several hundred a minute"
 * (docs.slack.dev/apis/web-api/rate-limits), and 525 have proved to be taken: seven at a time, so that what somebody waits
 * for goes within a second, however many others do.
 */
export const pace = {
  lane: { most: 7, perMs: 800 },
  place: [{ most: 1, perMs: 1000 }],
} as const satisfies Pace;

/** Ours: below this a message still reads as a message, and everything folded is shown open in it. */
export const roomToUnfold = { blocks: 45, characters: 9000 } as const;

/** A card that Slack would refuse: it is to be split up where it is written, never cut here. */
export class CardTooLarge extends Error {
  override readonly name = 'CardTooLarge';
  readonly card: string;
  readonly limit: string;

  constructor(card: string, limit: string, size: number, allowed: number) {
    super(`The card ${card} breaks Slack's limit ${limit}: ${size} of at most ${allowed}`);
    this.card = card;
    this.limit = limit;
  }
}

/** Throws `CardTooLarge` at the first limit that `part`, or anything inside it, goes over. */
export function assertWithinLimits(card: string, kind: 'message' | 'modal' | 'home', part: object): void {
  assertPart(card, kind, part);
}

function assertPart(card: string, kind: string, part: object): void {
  for (const [property, allowed] of byKind.get(kind) ?? []) {
    const size = sizeOf(part, property);
    if (size > allowed) throw new CardTooLarge(card, `${kind}.${property}`, size, allowed);
  }
  for (const [property, inner] of Object.entries(part)) {
    for (const one of Array.isArray(inner) ? inner : [inner]) {
      if (isObject(one)) assertPart(card, kindOf(one, property), one);
    }
  }
}

const byKind: ReadonlyMap<string, readonly [property: string, allowed: number][]> = new Map(
  Object.entries(limits).map(([kind, each]) => [kind, Object.entries(each)]),
);

/** Options are the only things that Slack gives no type of their own. */
const kindOf = (part: object, property: string): string => {
  if (property.endsWith('options') || property === 'initial_option') return 'option';
  return 'type' in part && typeof part.type === 'string' ? part.type : property;
};

function sizeOf(part: object, property: string): number {
  if (property === 'characters') return charactersIn(part);
  if (property === 'json') return Buffer.byteLength(JSON.stringify(part));
  const value: unknown = Object.hasOwn(part, property) ? part[property as keyof typeof part] : undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isObject(value) ? charactersIn(value) : 0;
}

/** How many characters of text stand in something, at any depth. */
export function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + charactersIn(one), 0);
  if (!isObject(part)) return 0;
  return Object.entries(part).reduce(
    (sum, [name, value]) =>
      sum + (name === 'text' && typeof value === 'string' ? value.length : charactersIn(value)),
    0,
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
