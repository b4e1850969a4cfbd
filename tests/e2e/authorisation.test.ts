import { inject } from 'vitest';
import { runAuthorisation } from '../drill/authz';
import { actions, pages, routeHandlers } from '../drill/matrix';
import { allActions, allPages, allRouteHandlers } from '../drill/surface';
import { expect, test } from '../support/journey';

test('the table of who may do what has every page, route and action, and nothing else', () => {
  expect(Object.keys(pages).sort()).toEqual([...allPages].sort());
  expect(Object.keys(routeHandlers).sort()).toEqual([...allRouteHandlers].sort());
  expect(Object.keys(actions).sort()).toEqual([...allActions().keys()].sort());
});

test('everybody is let in where the table says so, and nowhere else', async () => {
  const { cells, wrong } = await runAuthorisation({
    baseUrl: inject('baseUrl'),
    databaseUrl: inject('databaseUrl'),
    dataFolder: inject('dataFolder'),
  });
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(1000);
}, 180_000);
