import { test } from '@playwright/test';
import { buildOtherSite } from '../../support/other-site.ts';

test('a site of many projects, with a base map and a repository, is built', buildOtherSite);
