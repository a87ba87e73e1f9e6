import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { readHistories } from '#history/histories.ts';

/** The path of a project’s file. */
export const fileOf = (slug: string) => `content/projets/${slug}.mdx`;

/** Text of a project file, with only the fields that a history needs. */
export const file = (fields = 'titre: Essai\nsecteurs: [jeu]\n', text = 'Du texte.') =>
  `---\n${fields}---\n\n${text}\n`;

/** A git repository in a temporary folder, deleted when the test ends. */
export class Repository {
  folder: string;

  constructor(context: TestContext, parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, 'history-'));
    context.after(() => rmSync(this.folder, { recursive: true, force: true }));
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git in the repository, at a fixed date. */
  git(...parameters: string[]): string {
    return this.gitAt('2026-01-01T12:00:00+01:00', ...parameters);
  }

  gitAt(moment: string, ...parameters: string[]): string {
    const identity = ['-c', 'user.name=x', '-c', 'user.email=x@exemple.fr', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...identity, ...parameters], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: moment, GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  move(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** Commits every change, at an ISO 8601 date and time. */
  commit(moment: string): void {
    this.git('add', '--all');
    this.gitAt(moment, 'commit', '--quiet', '--message=x');
  }

  /** Writes a project’s file and commits it. */
  save(moment: string, text: string, slug = 'essai'): void {
    this.write(fileOf(slug), text);
    this.commit(moment);
  }

  /** The history of a page, one string for each entry: « 2026-01-02 creation », « 2026-01-03 titre, texte ». */
  async history(slug = 'essai', formerSlugs: readonly string[] = [], folder = this.folder): Promise<string[]> {
    const histories = await readHistories(folder, [{ slug, formerSlugs }]);
    return (histories.get(slug) ?? []).map(
      ({ at, isCreation, fields }) => `${at.slice(0, 10)} ${isCreation ? 'creation' : fields.join(', ')}`,
    );
  }
}
