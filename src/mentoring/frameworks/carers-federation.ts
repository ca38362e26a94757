import type { Framework } from '../framework.js';
import { arranging } from './carers-federation/arranging.js';
import { carries } from './carers-federation/carries.js';
import { keepingFocus } from './carers-federation/keeping-focus.js';
import { keepingSafe } from './carers-federation/keeping-safe.js';
import { meeting } from './carers-federation/meeting.js';
import { purpose } from './carers-federation/purpose.js';
import { readiness } from './carers-federation/readiness.js';
import { theRole } from './carers-federation/the-role.js';

/** A professional role with clear limits; no private number is ever a way to keep in touch. */
export const carersFederation: Framework = {
  id: 'carers-federation',
  number: 2,
  owner: 'Carers Federation',
  date: '2026-11-22',
  title: 'Our {{agreement}}: professional and safe',
  suits: { kind: 'mentoring', contractWord: 'agreement' },
  opening:
    'Ours is a professional relationship, so the role of the {{mentor}} has clear rules. Some come from the organisation that offers this {{mentoring}}. They may feel narrow at times; they keep the two of us safe and supported, and each of us knows what to expect.',
  signing: 'agrees',
  steps: [purpose, meeting, arranging, theRole, keepingSafe, keepingFocus],
  readiness,
  chemistry: [],
  prompts: [],
  surveys: [],
  carries,
};
