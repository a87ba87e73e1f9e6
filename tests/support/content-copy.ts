import assert from 'node:assert/strict';
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '#site.ts';

/** The content of a copy of the project, which a test changes as an editor would. */
export class Copy {
  root: string;

  constructor(folder: string) {
    this.root = join(folder, contentRoot);
  }

  path = (file: string) => join(this.root, 'content', file);
  read = (file: string) => readFileSync(this.path(file), 'utf8');
  write = (file: string, text: string) => writeFileSync(this.path(file), text);
  edit = (file: string, from: RegExp | string, to: string) => {
    const text = this.read(file);
    assert.ok(text.search(from) >= 0, `${file} has no ${from}`);
    this.write(file, text.replace(from, to));
  };
  projects = () => globSync('*.mdx', { cwd: this.path('projets') }).map((name) => name.replace(/\.mdx$/, ''));
  /** Renames a project, which keeps its former address, and the links to it. */
  rename = (slug: string, newSlug: string) => {
    renameSync(this.path(`projets/${slug}.mdx`), this.path(`projets/${newSlug}.mdx`));
    this.edit(`projets/${newSlug}.mdx`, /^verifie_le:.*$/m, `$&\nanciens: [${slug}]`);
    for (const file of globSync('*/*.mdx', { cwd: this.path('.') }))
      this.write(file, this.read(file).replaceAll(`/projets/${slug}/`, `/projets/${newSlug}/`));
  };
  /** Removes projects. The project `heir` inherits their addresses, former ones included, and the links to them. */
  remove = (slugs: readonly string[], heir: string) => {
    const formerOf = (slug: string) =>
      /^anciens: \[(.+)\]$/m.exec(this.read(`projets/${slug}.mdx`))?.[1]?.split(', ') ?? [];
    const kept = [...formerOf(heir), ...slugs, ...slugs.flatMap(formerOf)];
    for (const slug of slugs) rmSync(this.path(`projets/${slug}.mdx`));
    const text = this.read(`projets/${heir}.mdx`).replace(/^anciens:.*\n/m, '');
    this.write(`projets/${heir}.mdx`, text.replace(/^verifie_le:.*$/m, `$&\nanciens: [${kept.join(', ')}]`));
    for (const file of globSync('*/*.mdx', { cwd: this.path('.') }))
      this.write(
        file,
        this.read(file).replace(new RegExp(`/projets/(?:${slugs.join('|')})/`, 'g'), `/projets/${heir}/`),
      );
  };
}
