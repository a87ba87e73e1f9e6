import { fold } from '#model/french.ts';
import { type Facts, type FoundValue, foundIssue } from './facts.ts';
import type { Issue } from './issue.ts';
import { addressRules } from './address-rules.ts';
import { type Rule, projectsOf } from './folder-rule.ts';

/** Reports each thing whose key another file already has. `thingsOf` gives the things of a file with their keys. */
function repeated<Thing>(
  files: readonly Facts[],
  thingsOf: (facts: Facts) => readonly { key: string; thing: Thing }[],
  report: (facts: Facts, thing: Thing, other: string) => Issue,
): Issue[] {
  const owners = new Map<string, string>();
  return files.flatMap((facts) =>
    thingsOf(facts).flatMap(({ key, thing }) => {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, facts.file);
      return owner === undefined || owner === facts.file ? [] : [report(facts, thing, owner)];
    }),
  );
}

const titles: Rule = {
  name: 'two projects have two titles',
  check: (files) =>
    repeated(
      projectsOf(files),
      ({ title }) => (title && fold(title.value) ? [{ key: fold(title.value), thing: title }] : []),
      ({ file }, title, other) =>
        foundIssue(file, title, {
          code: 'title-taken',
          expected: `un titre qu’aucune autre fiche ne porte, accents et majuscules mis à part (${other} le porte)`,
          remedy: 'complétez le titre par ce qui distingue le projet, ou retirez la fiche en double',
        }),
    ),
};

const leads: Rule = {
  name: 'a lead organisation has one project at a place',
  check: (files) =>
    repeated<FoundValue>(
      projectsOf(files),
      ({ leadOrganisation, places }) =>
        leadOrganisation
          ? places.map(({ commune, name }) => ({
              key: `${fold(leadOrganisation.value)}|${commune}|${name}`,
              thing: leadOrganisation,
            }))
          : [],
      ({ file }, leadOrganisation, other) =>
        foundIssue(file, leadOrganisation, {
          code: 'project-taken',
          expected: `un porteur et un lieu qui ne sont pas déjà ceux d’une autre fiche (${other})`,
          remedy: 'si ce sont deux projets, nommez le lieu de chacun par « nom » ; sinon, gardez une seule fiche',
        }),
    ).filter(({ file }, index, all) => all.findIndex((one) => one.file === file) === index),
};

/** Needs no other file. */
export const noFuture: Rule = {
  name: 'nothing was done after today',
  check: (files, { today }) =>
    files.flatMap(({ file, dates }) =>
      dates
        .filter(({ value }) => /^\d{4}(-\d{2}){0,2}$/.test(value) && value > today.slice(0, value.length))
        .map((date) =>
          foundIssue(file, date, {
            code: 'date-future',
            expected: `une date passée : nous sommes le ${today}`,
            remedy: 'corrigez l’année, le mois ou le jour',
          }),
        ),
    ),
};

/** All the rules between files. */
export const rules: readonly Rule[] = [titles, leads, noFuture, ...addressRules];
