/** Where a server of one’s own finds the site. */
export interface Place {
  /** What the server answers to: a name, or an address with a port. */
  site: string;
  /** Folder of the host’s root: the site is in it, under the base path. */
  root: string;
  base: string;
}
