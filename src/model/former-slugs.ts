/** The names of a project: that of its file, and those that it had before, oldest first. */
export interface ProjectNames {
  slug: string;
  formerSlugs: readonly string[];
}

/** The former slugs of a project that takes another name. The first stays the first, unless it is the name taken back. */
export function formerSlugsRenamed({ slug, formerSlugs }: ProjectNames, newSlug: string): string[] {
  return newSlug === slug ? [...formerSlugs] : [...formerSlugs.filter((one) => one !== newSlug), slug];
}

/** The former slugs of a project that takes over the addresses of another, whose file goes. */
export function formerSlugsMerged(kept: ProjectNames, removed: ProjectNames): string[] {
  return [...kept.formerSlugs, ...removed.formerSlugs, removed.slug];
}
