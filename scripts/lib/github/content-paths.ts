const contentPath = /^content\/(?:(?:projets|regions|pages)\/.|(?:synonymes\.yaml|orthographe\.txt|adresses\.txt)$)/;

/** Whether a path is one of what editors write. `content/README.md` is not: it is made from the schemas. */
export const isContentPath = (path: string): boolean => contentPath.test(path);
