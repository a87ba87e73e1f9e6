import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodProject, issuesOf, spoil } from '../../support/content.ts';

const reported = (text: string) => issuesOf(text).join('\n');

test('a file without front matter is reported with the lines to add', () => {
  assert.match(reported('Bonjour'), /ligne 1, champs[\s\S]*ajoutez les lignes ---/);
  assert.match(reported('---\ntitre: x\n'), /ajoutez les lignes ---/);
});

test('a repeated key, a tab and an unclosed quote are reported with their line', () => {
  assert.match(
    reported(spoil('titre: Essai', 'titre: Essai\ntitre: Encore')),
    /ligne 3[\s\S]*gardez une des deux lignes/,
  );
  assert.match(reported(spoil('  - nom: Plaine', '\t- nom: Plaine')), /ligne 8[\s\S]*tabulation/);
  assert.match(reported(spoil('titre: Essai', 'titre: "Essai')), /remède/);
});

test('aliases and tags are refused before they are resolved', () => {
  assert.match(reported(spoil('titre: Essai', 'titre: &a Essai\naccroche2: *a')), /ne renvoient pas à d’autres/);
  assert.match(reported(spoil('titre: Essai', 'titre: !!binary Essai')), /étiquette YAML/);
});

test('an alias bomb is refused in less than two seconds', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n');
  const started = performance.now();
  assert.match(reported(`---\na0: &a0 x\n${levels}\n---\n`), /renvoient/);
  assert.ok(performance.now() - started < 2000);
});

test('the front matter is limited to 16 kB and the body to 64 kB', () => {
  assert.match(reported(spoil('titre: Essai', `titre: ${'a'.repeat(17_000)}`)), /16 ko/);
  assert.match(reported(goodProject + 'a'.repeat(70_000)), /64 ko/);
});
