import { slugFrom } from '#model/slug.ts';
import { type SourceValues, withCalls } from './answers.ts';
import { askEvidence, askOrganisation, askPlaces, askSectors } from './ask-facts.ts';
import { askConfirmation, askPhases, askSources, sourceChoices } from './ask-sources.ts';
import { type Draft, type Values, complaintAt, complaintOfText } from './draft.ts';
import type { Given } from './flags.ts';
import { type KnownProjects, addressTaken, titleTaken } from './known-projects.ts';
import { type Prompts, byGate } from './prompts.ts';

/** Asks all that the flags do not say, in the order in which a person who holds a press release knows it. */
export async function askProject(ask: Prompts, known: KnownProjects, given: Given): Promise<Draft> {
  const values: Values = { ...given.values };
  const fill = async (key: string, question: () => Promise<unknown>) => {
    if (!(key in values)) values[key] = await question();
  };
  await fill('titre', () => askTitle(ask, known));
  const slug = given.slug ?? (await askAddress(ask, known, String(values['titre'])));
  await fill('sources', () => askSources(ask, known, given.sourceIds));
  const sources = values['sources'] as SourceValues[];
  await fill('phases', () => askPhases(ask, sources));
  await fill('confirmation', () => askConfirmation(ask));
  await fill('lieux', () => askPlaces(ask));
  await fill('porteur', () => askOrganisation(ask, known, 'Qui porte le projet ?', 'Nos sources ne le disent pas'));
  await fill('partenaires', () => askPartners(ask, known));
  await fill('secteurs', () => askSectors(ask));
  if (!('preuves' in values)) Object.assign(values, await askEvidence(ask, sources, values));
  await fill('accroche', () => askLine(ask, 'accroche', 'Accroche : le projet en une phrase, avec vos mots', 140));
  await fill('resume', () => askLine(ask, 'resume', 'Résumé : deux ou trois phrases', 400));
  return { slug, values, body: given.body ?? (await askText(ask, sources)) };
}

const askTitle = (ask: Prompts, known: KnownProjects) =>
  ask.text({
    message: 'Le nom du projet, tel que ses sources l’écrivent',
    wanted: 'le nom du projet',
    complaint: (titre) => {
      const same = titleTaken(known, titre);
      return complaintAt(['titre'], { titre }) ?? (same ? `Il faut ${same}.` : undefined);
    },
  });

const askAddress = (ask: Prompts, known: KnownProjects, title: string) =>
  ask.text({
    message: 'Son adresse sur le site : /projets/…/',
    proposed: slugFrom(title),
    complaint: (slug) => {
      const taken = addressTaken(known, slug);
      if (taken) return `Il faut ${taken}.`;
      return slugFrom(slug) === slug ? undefined : 'Il faut des minuscules sans accent, des chiffres et des tirets.';
    },
  });

const askLine = (ask: Prompts, key: string, message: string, limit: number) =>
  ask.text({
    message,
    limit,
    complaint: byGate([key], (answer) => ({ [key]: answer })),
  });

async function askPartners(ask: Prompts, known: KnownProjects): Promise<Values[]> {
  const partners: Values[] = [];
  const rank = () => (partners.length === 0 ? 'Un partenaire' : 'Un autre partenaire');
  while (await ask.confirm(`${rank()} est-il nommé dans vos sources ?`, false)) {
    const partner = await askOrganisation(ask, known, 'Quel est ce partenaire ?', 'Aucun, finalement');
    if (partner) partners.push(partner);
  }
  return partners;
}

/** Paragraphs, each followed by the calls of the sources that it rests on. */
async function askText(ask: Prompts, sources: readonly SourceValues[]): Promise<string> {
  const paragraphs: string[] = [];
  for (;;) {
    const isFirst = paragraphs.length === 0;
    const message = isFirst
      ? 'Texte : un paragraphe, avec vos mots (sa source s’ajoute à la fin)'
      : 'Un autre paragraphe (Entrée pour finir)';
    const paragraph = await ask.text({
      message,
      wanted: 'une phrase au moins',
      isLong: true,
      isOptional: !isFirst,
      complaint: (text) => complaintOfText(text, sources),
    });
    if (paragraph === '') return paragraphs.join('\n\n');
    const [only] = sources.length === 1 ? sources : [];
    const ids = only ? [only.id] : await ask.chooseSome('Sur quelles sources repose-t-il ?', sourceChoices(sources));
    paragraphs.push(paragraph.includes('<Source') ? paragraph : withCalls(paragraph, ids));
  }
}
