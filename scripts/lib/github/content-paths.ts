const contentPath =
  /^content\/(?:(?:projets|regions|pages)\/.|(?:(?:synonymes|questions)\.yaml|orthographe\.txt|adresses\.txt)$)/;

/** Whether editors write the file at a path. `content/README.md` is excluded: it is made from the schemas. */
export const isContentPath = (path: string): boolean => contentPath.test(path);
