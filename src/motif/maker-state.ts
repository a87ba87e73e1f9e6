import type { ExpectedFact } from '#model/project.ts';
import { type Sector, sectors } from '#model/sector.ts';
import { slugFrom } from '#model/slug.ts';
import { friezeSentence, holesSentence } from './legend.ts';
import type { MotifFacts } from './motif.ts';

/** Names of the fields and of the parameters of the address. */
export const parameters = { name: 'nom', sectors: 'secteur', partners: 'partenaires', unknowns: 'inconnu' } as const;

/** Most partners that the form takes. */
const most = 200;

/** What the motif to make says. */
export interface MakerState {
  facts: MotifFacts;
  /** It in words: sectors, partners, unknown facts. */
  words: string;
}

/** Reads the fields of the form, or the parameters of an address. Without a sector, there is nothing to draw. */
export function readState(fields: FormData | URLSearchParams): MakerState | undefined {
  const chosen = fields.getAll(parameters.sectors).map(String);
  const own: Sector[] = sectors.filter((sector) => chosen.includes(sector));
  if (own.length === 0) return undefined;
  const count = Math.round(Number(fields.get(parameters.partners)));
  const partners = Number.isFinite(count) ? Math.min(most, Math.max(0, count)) : 0;
  const ignored = fields.getAll(parameters.unknowns);
  const unknown: ExpectedFact[] = [
    ...(ignored.includes('porteur') ? ['leadOrganisation' as const] : []),
    ...(partners === 0 ? ['partners' as const] : []),
    ...(ignored.includes('montant') ? ['amount' as const] : []),
  ];
  // The slug of the file that the name would have: the name of a project gives its motif.
  const slug = slugFrom(String(fields.get(parameters.name) ?? '')) || 'motif';
  const words = [friezeSentence(partners), holesSentence(unknown)].filter(Boolean).join('. ');
  return { facts: { slug, sectors: own, partners, unknowns: unknown.length }, words: `${words}.` };
}
