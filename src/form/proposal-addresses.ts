import * as proposal from './proposal.ts';
import { repositoryUrl } from '#site.ts';
import { gitHubPage } from '#text/github.ts';

export { longestProposal } from './proposal.ts';

/** The site’s repository, for the scripts of the pages, if it takes proposals by address; `undefined` otherwise. */
export const proposalRepository = gitHubPage(repositoryUrl, '') && repositoryUrl;

/** Address that proposes a new project, its file filled in; `undefined` in the same cases as that of `proposal.ts`. */
export const newFileAddress = (file: proposal.Proposal): string | undefined =>
  proposal.newFileAddress(repositoryUrl, file);

/** Address that proposes a new project, its file named and empty. */
export const emptyFileAddress = (file: Pick<proposal.Proposal, 'slug'>): string | undefined =>
  proposal.emptyFileAddress(repositoryUrl, file);

/** Address that proposes a change of a project’s file. */
export const editAddress = (file: Pick<proposal.Proposal, 'slug'>): string | undefined =>
  proposal.editAddress(repositoryUrl, file);
