import * as proposal from './proposal.ts';
import { repositoryUrl } from '#site.ts';
import { gitHubPage } from '#text/github.ts';

export { longestProposal } from './proposal.ts';

/** The repository of the site where it takes proposals by address, for the scripts of the pages; else `undefined`. */
export const proposalRepository = gitHubPage(repositoryUrl, '') && repositoryUrl;

/** Address that proposes a new project, its file filled in; `undefined` as `newFileAddress` of the domain. */
export const newFileAddress = (file: proposal.Proposal): string | undefined =>
  proposal.newFileAddress(repositoryUrl, file);

/** Address that proposes a new project, its file named and empty. */
export const emptyFileAddress = (file: Pick<proposal.Proposal, 'slug'>): string | undefined =>
  proposal.emptyFileAddress(repositoryUrl, file);

/** Address that proposes a change of a project’s file. */
export const editAddress = (file: Pick<proposal.Proposal, 'slug'>): string | undefined =>
  proposal.editAddress(repositoryUrl, file);
