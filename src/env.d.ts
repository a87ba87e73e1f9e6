/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The sources of the page being drawn: how `<Source id="…" />` in its text knows its number. */
    sources?: readonly import('#model/source.ts').NumberedSource[];
  }
}
