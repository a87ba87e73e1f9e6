// Reads the settings of the site (`src/site.ts`), and says what is wrong with one of them, or what a publication lacks.
void import('#site.ts')
  .then(({ checkPublication }) => checkPublication())
  .catch(({ message }: Error) => {
    console.error(message);
    process.exitCode = 1;
  });
