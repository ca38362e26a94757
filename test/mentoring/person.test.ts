import { emailIn } from '../../src/mentoring/person.js';

test.each(['amira.haddad@example.com', "o'neil+work@sub.acme.co.uk", 'A_B-1@xn--bcher-kva.example'])(
  '%s is an address',
  (text) => {
    expect(emailIn(text)).toBe(text);
  },
);

test.each([
  '',
  'amira',
  'amira@',
  '@acme.example',
  'amira@acme.example\r\nBcc: eve@evil.example',
  'amira@acme.example>, <eve@evil.example',
  'amira@acme.example;CN=Eve:mailto:eve@evil.example',
  '"amira haddad"@acme.example',
  'Amira <amira@acme.example>',
  'amira@acme.example ',
  'amira@acme\u2028.example',
  // A guest of the tenant, whose mail goes elsewhere.
  'amira_acme.example#EXT#@tenant.onmicrosoft.com',
  `${'a'.repeat(250)}@acme.example`,
  null,
  undefined,
])('%j is none', (text) => {
  expect(emailIn(text)).toBeUndefined();
});
