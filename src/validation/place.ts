import * as z from 'zod';
import { regionByCode } from '#model/region.ts';
import type { Place } from '#model/place.ts';
import { kilometresOutside } from '#model/region-outline.ts';
import { communeByCode } from '#validation/communes.ts';
import { line } from './value-kinds.ts';
import type { IssueCode } from './issue-code.ts';

/** How far outside its region a place may be: outlines are simplified, so a harbour or an islet may fall outside. */
export const toleranceInKilometres = 10;

const commune = z
  .string('le code INSEE de la commune, cinq caractères entre guillemets, comme "59512"')
  .regex(/^(\d{5}|2[AB]\d{3})$/, 'un code INSEE de cinq caractères, entre guillemets, comme "59512"')
  .meta({
    title: 'Commune',
    description: 'Son code INSEE, entre guillemets : le nom, le département et la région s’en déduisent.',
    examples: ['59512'],
  })
  .transform((code, context) => {
    const found = communeByCode(code);
    if (found) return found;
    const message =
      'le code INSEE d’une commune d’aujourd’hui, dans une des 18 régions (à chercher par son nom sur insee.fr ; ce n’est pas le code postal)';
    const params = { code: 'commune-unknown' satisfies IssueCode };
    context.addIssue({ code: 'custom', input: code, message, params });
    return z.NEVER;
  });

const degrees = (limit: number, example: string) =>
  z
    .number(`un nombre de degrés, avec un point, comme ${example}`)
    .min(-limit, `au moins -${limit}`)
    .max(limit, `au plus ${limit}`);

/** Schema of a place: its commune gives the département and the region, where its coordinates must fall. */
export const place = z
  .strictObject({
    nom: line(100)
      .meta({
        title: 'Nom du lieu',
        description: 'Absent quand la commune est tout ce que l’on sait.',
        examples: ['Plaine Images'],
      })
      .optional(),
    commune,
    latitude: degrees(90, '50.69').meta({
      title: 'Latitude',
      description:
        'Celle de la mairie ou du centre de la commune, en degrés décimaux (WGS 84), positive au nord de l’équateur.',
      examples: [50.69],
    }),
    longitude: degrees(180, '3.182').meta({
      title: 'Longitude',
      description:
        'Celle de la mairie ou du centre de la commune, en degrés décimaux (WGS 84), positive à l’est de Greenwich.',
      examples: [3.182],
    }),
  })
  .transform(({ nom, commune, latitude, longitude }): Place => ({ name: nom, commune, latitude, longitude }))
  .superRefine((place, context) => {
    const distance = kilometresOutside(place.commune.regionCode, place);
    if (distance <= toleranceInKilometres) return;
    const { name, bounds } = regionByCode(place.commune.regionCode);
    const [south, north, west, east] = [bounds.south, bounds.north, bounds.west, bounds.east].map((value) =>
      value.toFixed(1),
    );
    context.addIssue({
      code: 'custom',
      params: { code: 'coordinates-outside-region' satisfies IssueCode },
      path: ['latitude'],
      input: `${place.latitude}, ${place.longitude}`,
      message:
        `des coordonnées dans la région de ${place.commune.name}, ${name} (latitude de ${south} à ${north}, longitude ` +
        `de ${west} à ${east}) : ce point en est à ${Math.round(distance)} km ; latitude et longitude sont peut-être inversées`,
    });
  });
