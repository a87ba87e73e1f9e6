import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mailAddress } from '#text/mail-address.ts';
import { anyCharacter } from '../../support/hostile-texts.ts';

const to = 'bonjour@exemple.fr';

/** A field of an e-mail’s address, decoded as mail programs do (RFC 6068: `+` is a plus sign). */
const fieldOf = (address: string, name: string) =>
  decodeURIComponent(new RegExp(`[?&]${name}=([^&]*)`).exec(address)?.[1] ?? '');

test('the lines of an e-mail end with CRLF, whatever the ends of those that are given', () => {
  const address = mailAddress({ to, subject: 'Fiche', body: 'un\ndeux\r\ntrois\rquatre\n\n' });
  assert.equal(fieldOf(address, 'body'), 'un\r\ndeux\r\ntrois\r\nquatre\r\n\r\n');
});

test('a subject and a body decode to the same text, in characters that no attribute or parser changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (text) => {
      const address = mailAddress({ to, subject: text, body: text });
      assert.match(address, /^mailto:bonjour@exemple\.fr\?subject=[\w.~!*()':%-]*&body=[\w.~!*()':%-]*$/);
      assert.equal(new URL(address).href, address);
      assert.equal(fieldOf(address, 'subject'), text);
      assert.equal(fieldOf(address, 'body'), text.replace(/\r\n?|\n/g, '\r\n'));
    }),
  );
});
