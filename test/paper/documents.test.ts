import { usual } from '../../adaptive-cards/samples/answers.js';
import { english } from '../../adaptive-cards/samples/pair.js';
import { plainVocabulary } from '../../src/conversation/language.js';
import { standard } from '../../src/mentoring/frameworks/standard.js';
import { makeDocuments } from '../../src/paper/documents.js';
import { signedOn } from './signed.js';

const { snapshot, text, version } = signedOn({
  framework: standard,
  answers: usual(english(plainVocabulary)),
});

test.each([
  ['amira', text],
  ['ben', text],
  ['dana', undefined],
  [undefined, text],
])('a document for %s, of what was read once', async (person, wanted) => {
  const read: string[] = [];
  const documents = makeDocuments({
    look: async () => null,
    writingsOf: async () => [],
    lookAtVersion: async () => {
      read.push('snapshot');
      return snapshot;
    },
    signedVersions: async () => {
      read.push('versions');
      return [version];
    },
  });
  const asked = { version: 1, form: 'text', ...(person !== undefined && { person }) } as const;
  expect((await documents(snapshot.relationship.id, asked))?.bytes.toString()).toBe(wanted);
  expect(read).toEqual(['snapshot', 'versions']);
});
