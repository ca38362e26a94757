import type { Carried } from '../../framework.js';
import { readiness } from './readiness.js';

export const carries: readonly Carried[] = [
  { item: 'A professional relationship', by: ['opening'] },
  { item: 'Clear guidelines on what the role may and may not do', by: ['opening', 'clause:boundaries'] },
  { item: 'Some rules come from the organisation', by: ['opening', 'field:houseRules'] },
  { item: 'Limits that keep both safe', by: ['opening', 'promise:mentorPromises.rules'] },
  { item: 'Both are supported', by: ['opening', 'clause:support'] },
  { item: 'Both know what it entails', by: ['opening', 'field:purpose'] },
  { item: 'Support that helps and is appropriate', by: ['clause:mentorPromises', 'clause:boundaries'] },
  { item: 'How often', by: ['field:cadence'] },
  { item: 'How many sessions', by: ['field:sessionPlan', 'field:sessionCount'] },
  { item: 'How long a session is', by: ['field:sessionLength'] },
  { item: 'Where', by: ['field:place', 'field:placeDetail'] },
  { item: 'How contact is made', by: ['field:channel', 'field:arranger'] },
  { item: 'Arranging a session', by: ['field:arranger', 'field:arrangingHow'] },
  { item: 'Cancelling a session', by: ['field:noticeHours', 'field:emergencies', 'field:keeping'] },
  { item: 'Kind of activity: school, work, confidence', by: ['field:focus', 'field:activity'] },
  {
    item: 'Talk changes through with the coordinator or line manager',
    by: ['field:changes', 'promise:mentorPromises.changes'],
  },
  { item: 'They support and advise on changes', by: ['field:changes'] },
  {
    item: 'Think it over or talk it through before the start',
    by: readiness.map(({ id }) => `readiness:${id}`),
  },
  {
    item: 'Concern for safety',
    by: ['readiness:safety', 'field:safetyConcern', 'promise:mentorPromises.safety'],
  },
  {
    item: 'Concern for wellbeing',
    by: ['readiness:safety', 'field:safetyConcern', 'promise:mentorPromises.safety'],
  },
  { item: 'How much personal information to share', by: ['readiness:personal', 'field:personal'] },
  { item: 'Whether sharing it is right and helps', by: ['readiness:personal', 'field:personal'] },
  { item: 'Meeting elsewhere by chance', by: ['readiness:byChance', 'field:byChance'] },
  {
    item: 'Own support when it is difficult',
    by: ['readiness:support', 'field:supervision', 'promise:mentorPromises.support'],
  },
  {
    item: 'Rules of confidentiality',
    by: ['readiness:confidentiality', 'field:confidentiality', 'field:exceptions'],
  },
  { item: 'Rules of sharing information', by: ['readiness:confidentiality', 'field:records'] },
  { item: 'Keeping focus in a session', by: ['readiness:focus', 'field:progress'] },
  { item: 'What one may not do', by: ['readiness:notDone', 'field:notDone'] },
  { item: 'No lending of money', by: ['readiness:notDone', 'field:notDone'] },
  { item: 'No meeting outside agreed times', by: ['readiness:notDone', 'field:notDone'] },
  {
    item: 'No private phone number or address',
    by: ['readiness:notDone', 'field:notDone', 'field:channel', 'field:placeDetail'],
  },
  { item: 'No talk about it with family or friends', by: ['readiness:notDone', 'field:notDone'] },
];
