import type { Words } from '../../src/conversation/language.js';
import { longestAnswer } from '../../src/mentoring/answer.js';
import { longestOf } from '../../src/mentoring/looking-back.js';
import { builtInFrameworks } from '../../src/mentoring/frameworks.js';
import { promptFor, thoughtsFor } from '../../src/mentoring/prompts.js';
import { pointsCame, pointsDue, pointsForm, pointsKept, pointsMissing, pointsSent } from '../points.js';
import { quietForm, quietKept, quietPrompt, quietShared } from '../quiet-prompt.js';
import { names, type Sample } from './pair.js';
import { actionsFor, saidAround, type Pair, type Say } from './said-around.js';

/** What is sent and thought about before the two meet. */
export function beforeSession(words: Words, say: Say, pair: Pair): Sample[] {
  return [...sending(words, say, pair), ...thinking(words, say, pair)];
}

function sending(words: Words, say: Say, pair: Pair): Sample[] {
  const actions = actionsFor(say).slice(0, 2);
  const text = say(saidAround.points, longestAnswer);
  const none = { thoughts: [], ask: null };
  const form = { ...pair, ...none, actions, role: 'mentor', typed: { values: { text } } } as const;
  const mentors = { ...form, other: names.mentee, role: 'mentee', actions: actionsFor(say) } as const;
  const thoughts = thoughtsFor(builtInFrameworks['wm-mentoring'], 'mentee', 'before');
  const errors = { text: words.t('Please write a few words first.') };
  return [
    { name: 'points.due', card: pointsDue(words, { ...pair, actions }) },
    { name: 'points.due.first', card: pointsDue(words, { ...pair, actions: [] }) },
    { name: 'points.form', card: pointsForm(words, form) },
    { name: 'points.form.thoughts', card: pointsForm(words, { ...form, thoughts }) },
    { name: 'points.form.mentor', card: pointsForm(words, { ...mentors, typed: { errors } }) },
    { name: 'points.sent', card: pointsSent(words, { ...pair, by: names.mentee, text }) },
    { name: 'points.kept', card: pointsKept(words, pair) },
    { name: 'points.came', card: pointsCame(words) },
    ...(['meet', 'ask', 'move'] as const).map((then) => ({
      name: `points.missing.${then}`,
      card: pointsMissing(words, { ...pair, other: names.mentee, then }),
    })),
  ];
}

function thinking(words: Words, say: Say, pair: Pair): Sample[] {
  const want = say(saidAround.want, longestAnswer);
  const takeAway = say(saidAround.takeAway, longestOf.takeAway);
  const done = actionsFor(say).slice(0, 2);
  const none = { thoughts: [], ask: null };
  const own = {
    thoughts: thoughtsFor(builtInFrameworks.bsw, 'mentee', 'atOnce'),
    ask: promptFor(builtInFrameworks.bsw, 'mentee', 'aim'),
  };
  const seen = { ...pair, ...none, takeAway, done, open: actionsFor(say) };
  const form = { ...pair, ...none, isShared: false, typed: { values: { want } } };
  return [
    { name: 'quiet.prompt', card: quietPrompt(words, seen) },
    { name: 'quiet.prompt.thoughts', card: quietPrompt(words, { ...seen, ...own }) },
    { name: 'quiet.prompt.first', card: quietPrompt(words, { ...seen, takeAway: '', done: [], open: [] }) },
    { name: 'quiet.form', card: quietForm(words, form) },
    { name: 'quiet.form.thoughts', card: quietForm(words, { ...form, ...own }) },
    { name: 'quiet.form.shared', card: quietForm(words, { ...form, isShared: true }) },
    ...[true, false].map((isShared) => ({
      name: isShared ? 'quiet.kept.shared' : 'quiet.kept',
      card: quietKept(words, { ...pair, isShared }),
    })),
    { name: 'quiet.shared', card: quietShared(words, { ...pair, by: names.mentee, want }) },
  ];
}
