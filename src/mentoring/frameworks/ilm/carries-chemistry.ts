import type { Carried } from '../../framework.js';

export const carriesChemistry: readonly Carried[] = [
  { item: 'A solid foundation for the relationship', by: ['opening', 'clause:howItWorks'] },
  { item: 'Know a little about each other before agreeing', by: ['chemistry:getToKnow'] },
  { item: 'See whether it is a good fit', by: ['chemistry:fit'] },
  { item: 'A short first meeting, about 30 minutes', by: ['chemistry:getToKnow'] },
  { item: 'Say more about how it works', by: ['chemistry:howItWorks', 'field:whatItIs'] },
  { item: 'The reason for asking', by: ['chemistry:whyNow', 'field:purpose'] },
  { item: 'How to work together', by: ['chemistry:expectations', 'chemistry:logistics'] },
  { item: 'Answer any question', by: ['chemistry:questions'] },
  { item: 'Questions about confidentiality', by: ['chemistry:confidentiality'] },
  { item: 'Questions about how progress is followed', by: ['chemistry:progress', 'field:progress'] },
  { item: 'Logistics: location', by: ['chemistry:logistics', 'field:place'] },
  { item: 'Logistics: length', by: ['chemistry:logistics', 'field:sessionLength'] },
  { item: 'Logistics: how often', by: ['chemistry:logistics', 'field:cadence'] },
  { item: 'Date of the first session', by: ['chemistry:firstDate', 'field:startDate'] },
  { item: 'Circumstances that led here', by: ['chemistry:whyNow', 'field:purpose'] },
  { item: 'Broad areas of focus', by: ['chemistry:areas', 'field:focus'] },
  { item: 'Listen for conflicts of interest', by: ['chemistry:conflicts', 'field:conflicts'] },
  { item: 'What to expect of it', by: ['chemistry:howItWorks', 'field:whatItIs'] },
  { item: 'How the helper works', by: ['chemistry:expectations', 'clause:mentorPromises'] },
  { item: 'Shares experience and advice', by: ['opening', 'promise:mentorPromises.share'] },
  {
    item: 'Asks questions, so that the other weighs options and finds the way',
    by: ['opening', 'promise:mentorPromises.ask', 'promise:menteePromises.ownActions'],
  },
  { item: 'Ask about the other, share about oneself', by: ['chemistry:getToKnow', 'field:experience'] },
  {
    item: 'Agree confidentiality: nothing is reported',
    by: ['chemistry:confidentiality', 'field:confidentiality'],
  },
  {
    item: 'Page to send ahead: what it is beside other ways to learn',
    by: ['chemistry:howItWorks', 'field:whatItIs'],
  },
  {
    item: 'Page to send ahead: when it suits and what it brings',
    by: ['chemistry:howItWorks', 'field:whatItIs'],
  },
  {
    item: 'Page to send ahead: what to expect of the helper',
    by: ['chemistry:expectations', 'field:mentorPromises'],
  },
  {
    item: 'Page to send ahead: what the helper expects',
    by: ['chemistry:expectations', 'field:menteePromises', 'field:expectations'],
  },
  { item: 'A safe and trusting relationship from the start', by: ['chemistry:getToKnow', 'field:trust'] },
];
