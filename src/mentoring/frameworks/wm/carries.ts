import type { Carried } from '../../framework.js';

const contracting: readonly Carried[] = [
  { item: 'Why to contract: a safe space to be open in', by: ['opening'] },
  { item: 'A working relationship that serves everyone concerned', by: ['opening', 'field:others'] },
  { item: 'Another word for the contract, if that is easier', by: ['opening'] },
  { item: 'The template is talked through and adapted', by: ['opening', 'field:amending'] },
  { item: 'Both names', by: ['signing:agrees'] },
  { item: 'Start date', by: ['field:startDate'] },
  { item: 'Planned end date', by: ['field:endDate'] },
  { item: 'Time to look at present and coming work', by: ['opening'] },
  { item: 'Focus, influence, direction, challenges, hopes', by: ['opening'] },
];

const promises: readonly Carried[] = [
  { item: 'Open mind, stretching oneself, action', by: ['promise:menteePromises.open'] },
  { item: 'Work and feedback', by: ['promise:menteePromises.feedback'] },
  { item: 'New ways and ideas', by: ['promise:menteePromises.newWays'] },
  { item: 'The agreed times', by: ['promise:menteePromises.time'] },
  {
    item: 'Preparing, and looking back at actions',
    by: ['promise:menteePromises.prepare', 'prompt:aim', 'prompt:lastActions'],
  },
  { item: 'Speaking up and finding other help if needed', by: ['promise:menteePromises.speakUp'] },
  { item: 'The person, not the goals alone', by: ['promise:mentorPromises.interests'] },
  { item: 'Ideas, tools and techniques by learning style', by: ['promise:mentorPromises.techniques'] },
  {
    item: 'Holding to account: avoidance, actions, evaluation, reflection',
    by: ['promise:mentorPromises.account'],
  },
  { item: 'Code of conduct', by: ['promise:mentorPromises.code', 'field:code'] },
];

const practicalities: readonly Carried[] = [
  { item: 'Number of sessions', by: ['field:sessionPlan', 'field:sessionCount'] },
  { item: 'Frequency', by: ['field:cadence'] },
  { item: 'Planned dates', by: ['field:plannedDates'] },
  { item: 'Place', by: ['field:place', 'field:placeDetail'] },
  { item: 'Surroundings to concentrate and learn in', by: ['field:placeDetail'] },
  { item: 'Notice of 48 hours', by: ['field:noticeHours'] },
  { item: 'Emergencies excepted', by: ['field:emergencies'] },
  { item: 'Sessions stand unless changed', by: ['promise:keeping.stands'] },
  { item: 'Who cancels rebooks', by: ['promise:keeping.rebook'] },
];

const structure: readonly Carried[] = [
  { item: 'Sessions are about the goals', by: ['field:progress', 'field:goals'] },
  { item: 'Goals are agreed with the sponsor at first', by: ['field:others', 'field:agreedWithSponsor'] },
  { item: 'Changed goals, new contract', by: ['field:amending'] },
  { item: 'When it is complete', by: ['field:ending'] },
  { item: 'The sponsor in the first and last session', by: ['field:others'] },
  { item: 'Progress and ongoing support at the last', by: ['field:others', 'survey:end.support'] },
  { item: 'Keeping the sponsor up to date', by: ['field:others', 'field:reporting'] },
  { item: 'Looking at how sessions run', by: ['field:progress', 'survey:middle.sessionShape'] },
  { item: 'Diary or reflection sheet', by: ['field:progress', 'prompt:takeAway'] },
  { item: 'Actions from each session', by: ['field:progress', 'prompt:actions'] },
  {
    item: 'Feedback both ways each time',
    by: ['field:relationshipFeedback', 'prompt:keep', 'prompt:differently'],
  },
  { item: 'Either may stop at any time', by: ['field:stopping'] },
  { item: 'Talking about what does not work', by: ['field:stopping', 'clause:review'] },
];

const confidentiality: readonly Carried[] = [
  { item: 'Being honest', by: ['field:confidentiality'] },
  { item: 'The rule, kept always and repeated', by: ['field:confidentiality'] },
  { item: 'Actions worth sharing outside', by: ['field:shareOutside', 'prompt:worthSharing'] },
  { item: 'Exceptions: law, risk, harm, policy', by: ['field:exceptions'] },
  { item: 'Talked about first', by: ['field:exceptions'] },
  { item: 'Supervision, without names', by: ['field:supervision'] },
  { item: 'Supervision is confidential, and what for', by: ['field:supervision'] },
  { item: 'Each other’s data and the privacy notice', by: ['field:records'] },
  { item: 'Where notes and documents are kept', by: ['field:records', 'field:mayTakeNotes'] },
];

const evaluation: readonly Carried[] = [
  { item: 'Is it on track, after each session', by: ['prompt:onTrack'] },
  { item: 'Watching the impact', by: ['field:learning', 'survey:middle.impact', 'survey:endMentor.impact'] },
  { item: 'Themes for the organisation', by: ['field:learning', 'survey:endMentor.themes'] },
  { item: 'Recording date, time and place', by: ['field:evaluation', 'prompt:record'] },
  { item: 'The record starts the evaluation', by: ['field:evaluation'] },
  { item: 'Showing the worth, bettering the service', by: ['field:evaluation', 'survey:endMentor.service'] },
  { item: 'The {{mentee}}’s forms', by: ['survey:start', 'survey:middle', 'survey:end'] },
  { item: 'Naming a sponsor', by: ['field:sponsorName'] },
  { item: 'The sponsor’s form', by: ['survey:sponsor'] },
  { item: 'The {{mentor}}’s forms', by: ['survey:middle', 'survey:endMentor'] },
  { item: 'Where to read about the evaluation', by: ['field:evaluation'] },
  { item: 'Signature and date of the {{mentor}}', by: ['signing:agrees'] },
  { item: 'Signature and date of the {{mentee}}', by: ['signing:agrees'] },
];

const goalsAndReview: readonly Carried[] = [
  { item: 'Goals form: what to work on, at the start', by: ['clause:goals'] },
  { item: 'Goals form: looked at throughout', by: ['clause:review', 'prompt:takeAway'] },
  { item: 'Goals form: how they were reached, at the end', by: ['survey:end.achieved'] },
  { item: 'Goals form: the experience as a whole', by: ['survey:end.describe', 'survey:end.rating'] },
  { item: 'Goals form: both names', by: ['signing:agrees'] },
  { item: 'The {{mentee}}’s organisation', by: ['field:menteeOrganisation'] },
  { item: 'Sponsor’s name', by: ['field:sponsorName'] },
  { item: 'Sponsor’s relationship', by: ['field:sponsorRelationship'] },
  { item: 'Start: date', by: ['field:goalsDate'] },
  { item: 'Start: goals', by: ['field:goals'] },
  { item: 'Start: what success looks like', by: ['field:goals'] },
  { item: 'Details of goals that change', by: ['field:amending', 'survey:end.changedGoals'] },
  { item: 'Start: why this and nothing else', by: ['field:whyThis'] },
  { item: 'Start: benefit for the organisation', by: ['field:organisationBenefit'] },
  { item: 'Start: agreed with the sponsor?', by: ['field:agreedWithSponsor'] },
  { item: 'End: date', by: ['survey:end.date'] },
  { item: 'End: goals reached, in detail', by: ['survey:end.achieved'] },
  { item: 'End: difference', by: ['survey:end.difference'] },
  { item: 'End: what helped most, and its impact', by: ['survey:end.mostHelpful'] },
  { item: 'End: impact on the organisation and people', by: ['survey:end.organisation'] },
  { item: 'End: reviewed with the sponsor?', by: ['survey:end.sponsorReviewed'] },
  { item: 'End: the sponsor’s view', by: ['survey:end.sponsorView', 'survey:sponsor.outcomes'] },
  { item: 'After: number of sessions', by: ['survey:end.count'] },
  { item: 'After: where they were', by: ['survey:end.where'] },
  { item: 'After: describing it to others', by: ['survey:end.describe'] },
  { item: 'After: style, approach, effectiveness', by: ['survey:end.style'] },
];

export const carriedByBoth: readonly Carried[] = [
  ...contracting,
  ...promises,
  ...practicalities,
  ...structure,
  ...confidentiality,
  ...evaluation,
  ...goalsAndReview,
];
