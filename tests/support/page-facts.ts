import { type BuiltPage, pageAt, projectSlugs, readPages, textOf } from './built-site.ts';

/** Facts of a project, read from the HTML of its page. The data files must have the same ones. */
export interface PageFacts {
  slug: string;
  titre: string;
  regions: string[];
  secteurs: string[];
  /** Each place as the page displays it: « Plaine Images, Roubaix (Nord) ». */
  lieux: string[];
  /** Empty when the page has none. */
  porteur: string;
  /** Names and types, joined into one text. Empty when the page has none. */
  partenaires: string;
  /** Euros; `null` when the page has none. */
  montant: number | null;
  /** Whether the page says that the amount is perhaps a ceiling. */
  plafond: boolean;
  /** Whether the page says that the status is deduced. */
  deduit: boolean;
  /** ISO 8601, as precise as the page; `null` when the page has none. */
  selection: string | null;
  verifie: string;
  sources: string[];
}

/** Normalises a text for comparison, because pages and data differ in spaces and apostrophes. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll("'", '’').trim();

function factsOf(slug: string, page: BuiltPage): PageFacts {
  const rows = page.document.querySelectorAll('main dl > div').map((row) => {
    const label = plain(row.querySelector('dt')?.text.replace(/[[(].*$/s, '') ?? '');
    return [label, row.querySelector('dd')] as const;
  });
  const fact = (name: RegExp) => rows.find(([label]) => name.test(label))?.[1];
  const known = (name: RegExp) => plain(fact(name)?.text ?? '');
  const links = (name: RegExp) => fact(name)?.querySelectorAll('a') ?? [];
  const amount = known(/^Aide/);
  const call = rows.find(([label]) => label.startsWith('Appel à'))?.[1];
  return {
    slug,
    titre: plain(textOf(page, 'h1')),
    regions: links(/^Région/).map(({ text }) => plain(text)),
    secteurs: links(/^Filière/).map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
    lieux: (fact(/^Lieu/)?.querySelectorAll('li') ?? []).map(({ text }) => plain(text)),
    porteur: known(/^Porteur/),
    partenaires: known(/^Partenaire/),
    montant: amount ? Number(amount.replace(/[^\d,]/g, '').replace(',', '.')) : null,
    plafond: amount.includes('plafond possible'),
    deduit: plain(call?.text ?? '').includes('statut déduit'),
    selection: call?.querySelector('time')?.getAttribute('datetime') ?? null,
    verifie:
      fact(/^(Fiche vérifiée|Faits vérifiés) le/)
        ?.querySelector('time')
        ?.getAttribute('datetime') ?? '',
    sources: page.document
      .querySelectorAll('#sources ~ ol > li')
      .map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  };
}

/** The facts of every project page of the built site, by slug. */
export function readFacts(): Map<string, PageFacts> {
  const pages = readPages();
  return new Map(projectSlugs.map((slug) => [slug, factsOf(slug, pageAt(pages, `/projets/${slug}/`))]));
}
