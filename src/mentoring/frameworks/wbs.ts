import type { Framework } from '../framework.js';
import { carries } from './wbs/carries.js';
import { howWeKeepGoing } from './wbs/how-we-keep-going.js';
import { howWeStayInTouch } from './wbs/how-we-stay-in-touch.js';
import { howWeTalk } from './wbs/how-we-talk.js';
import { prompts } from './wbs/prompts.js';
import { whatEachOfUsDoes } from './wbs/what-each-of-us-does.js';
import { whatWeHopeFor } from './wbs/what-we-hope-for.js';
import { whenAndWhereWeMeet } from './wbs/when-and-where-we-meet.js';

export const wbs: Framework = {
  id: 'wbs',
  number: 2,
  owner: 'WBS',
  date: '2026-11-22',
  title: 'Our {{agreement}}: what we can expect',
  suits: { kind: 'mentoring', contractWord: 'contract' },
  opening:
    'With this {{agreement}} both of us know what to expect: what should come of it, how we treat each other, where the limits are, and who looks after what. It also notes where we began, so that we can see how far we get. We take time for it early, and add whatever matters to the two of us.',
  signing: 'agrees',
  readiness: [],
  chemistry: [],
  prompts,
  surveys: [],
  carries,
  steps: [whatWeHopeFor, whenAndWhereWeMeet, howWeStayInTouch, whatEachOfUsDoes, howWeTalk, howWeKeepGoing],
};
