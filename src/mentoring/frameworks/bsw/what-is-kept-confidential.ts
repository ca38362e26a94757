import type { Step } from '../../framework.js';
import { clause, field } from '../select.js';

export const whatIsKeptConfidential: Step = {
  id: 'confidence',
  title: 'What is kept confidential',
  clauses: [
    clause('confidentiality', [
      field('text', 'confidentiality', {
        ask: 'What is our rule?',
        start: 'What we say here stays between the two of us, as the EMCC’s code of ethics sets out.',
        examples: [
          'The {{mentee}} may tell others about their own part. All else stays here, as the EMCC’s code of ethics asks.',
          'That we meet is no secret; what we say is, now and later. We both follow the EMCC’s code of ethics.',
        ],
      }),
      field('many', 'exceptions', {
        options: [
          { id: 'harm', text: 'Somebody is not safe: bad bullying or harassment, for example' },
          { id: 'reputation', text: 'The good name of the organisation or the NHS: something illegal, say' },
          { id: 'both', text: 'We both want to bring somebody else in' },
        ],
        start: ['harm', 'reputation', 'both'],
      }),
    ]),
    {
      id: 'code',
      heading: 'Code of ethics',
      fields: [
        field('acknowledgement', 'code', {
          ask: 'The EMCC’s Global Code of Ethics',
          hint: 'It is on emccuk.org, under Accreditation.',
          document: 'EMCC Global Code of Ethics',
        }),
      ],
    },
  ],
};
