// Reads the settings of the site (`src/site.ts`), and says in one line what is wrong with one of them.
void import('#site.ts').catch(({ message }: Error) => {
  console.error(message);
  process.exitCode = 1;
});
