// Creates `content/projets/<slug>.mdx` by asking questions, or from flags: `npm run nouveau -- --aide`.
import { nothingWritten, runNewProject } from './lib/new-project/run-new-project.ts';

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;

/** Ctrl+C rejects the question that is asked; Ctrl+D closes the terminal, and nothing is left to do. */
function stop(): void {
  console.log(`\n${nothingWritten}`);
  process.exit(130);
}

process.on('beforeExit', stop);

runNewProject({
  root: process.cwd(),
  line: process.argv.slice(2),
  terminal: isTerminal ? {} : undefined,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
}).then(
  (code) => {
    process.removeListener('beforeExit', stop);
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Error && error.name === 'ExitPromptError') stop();
    throw error;
  },
);
