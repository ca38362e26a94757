import type { Framework } from './framework.js';
import { bsw } from './frameworks/bsw.js';
import { carersFederation } from './frameworks/carers-federation.js';
import { ilm } from './frameworks/ilm.js';
import { standard } from './frameworks/standard.js';
import { wbs } from './frameworks/wbs.js';
import { wmCoaching } from './frameworks/wm-coaching.js';
import { wmMentoring } from './frameworks/wm-mentoring.js';

/** The frameworks that come with the bot. */
export const builtInFrameworks = {
  standard,
  'wm-mentoring': wmMentoring,
  'wm-coaching': wmCoaching,
  wbs,
  bsw,
  'carers-federation': carersFederation,
  ilm,
} as const satisfies Record<string, Framework>;

export type BuiltIn = keyof typeof builtInFrameworks;

export const isBuiltIn = (id: string): id is BuiltIn => Object.hasOwn(builtInFrameworks, id);
