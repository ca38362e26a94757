// Each message says what to do instead. Formatting is prettier's affair, imports between rooms are dependency-cruiser's.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const passedIn = 'is passed in (src/ports/clock.ts), so that a test or the playground can turn it.';

const time = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `The time ${passedIn}` },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: `The time ${passedIn}` },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: `The time ${passedIn}`,
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: `Chance ${passedIn}` },
  {
    selector: "MemberExpression[property.name='randomUUID'], ImportSpecifier[imported.name='randomUUID']",
    message: `An id ${passedIn} Ids are UUIDv7, in the order of time.`,
  },
];

const timers = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  selector: `CallExpression[callee.name='${name}'], MemberExpression[object.name='globalThis'][property.name='${name}']`,
  message:
    'Nothing of the business waits in memory: what is due is computed from the state and the time (nudges.ts), and a job looks again.',
}));

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read and checked once, in src/config.ts, and handed on from src/main.ts.',
};

const said = (...rules) => ['error', ...rules];
const size = (lines, functionLines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
});

export default defineConfig(
  globalIgnores([
    'adaptive-cards/rendered/',
    'coverage/',
    'data/',
    'dist/',
    'manifest/build/',
    'src/store/generated/',
    'test/screenshots/',
    '.wireit/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty text is no text.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Either is right where it reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // process.env['NAME'] and record['key'] say that there may be nothing.
      '@typescript-eslint/dot-notation': 'off',
      // Type parameters say what a schema or a card carries, also where they occur once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // There are no enums (erasableSyntaxOnly).
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // What implements a port is async because the port is.
      '@typescript-eslint/require-await': 'off',
      // There is no `this` here: objects are made of functions over what surrounds them.
      '@typescript-eslint/unbound-method': 'off',
      'no-invalid-this': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'adaptive-cards/**/*.ts'],
    rules: {
      ...size(250, 40),
      'no-restricted-syntax': said(...time, ...timers, environment),
    },
  },
  // Where time, chance and the environment come in.
  { files: ['src/main.ts'], rules: { 'no-restricted-syntax': said(...timers) } },
  {
    files: ['src/clock.ts', 'src/bot.ts', 'src/play.ts'],
    rules: { 'no-restricted-syntax': said(environment) },
  },
  // Connections, processes and a platform's patience are measured by the clock on the wall.
  {
    files: ['src/web/**', 'src/chat/**', 'src/store/embedded/**'],
    rules: { 'no-restricted-syntax': said(...time, environment) },
  },
  // A Slack and a Teams of their own, in real time, that take whatever the bot sends them.
  {
    files: ['src/playground/**'],
    rules: { 'no-restricted-syntax': said(environment), '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['src/mentoring/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:crypto',
              allowImportNames: ['createHash'],
              message: 'The domain hashes and does nothing else that is not arithmetic.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/playground/page/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['test/**', 'manifest/**', 'prisma/**'],
    rules: {
      'no-console': 'off',
      // What is wrong with the outcome of JSON.parse, or absent, makes the test fail where it stands.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
