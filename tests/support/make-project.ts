import type { Project } from '#model/project.ts';

/** A project with only the required fields; `changes` replaces those that a test is about. */
export function makeProject(changes: Partial<Project> = {}): Project {
  return {
    slug: 'essai',
    title: 'Essai',
    tagline: 'Une accroche.',
    summary: 'Un résumé.',
    confirmation: 'directe',
    sectors: ['design'],
    places: [makePlace()],
    partners: [],
    phases: [{ phase: 'ami-2023', status: 'laureat', date: '2023-10-26', sourceId: 'drac' }],
    unknowns: [],
    sources: [makeSource('drac', 1)],
    evidence: {},
    deduced: [],
    verifiedOn: '2026-11-23',
    history: [],
    formerSlugs: [],
    ...changes,
  };
}

/** A place in a region, by INSEE code: in Roubaix by default. The coordinates are those of Roubaix in any case. */
export function makePlace(regionCode = '32', name = 'Roubaix') {
  const commune = { code: '59512', name, departement: { code: '59', name: 'Nord' }, regionCode };
  return { commune, latitude: 50.69, longitude: 3.182 };
}

/** A numbered source. */
export function makeSource(id: string, number: number) {
  return {
    id,
    number,
    title: 'Titre',
    publisher: 'Éditeur',
    url: 'https://exemple.fr/',
    consultedOn: '2026-11-23',
    isReadInPart: false,
  };
}
