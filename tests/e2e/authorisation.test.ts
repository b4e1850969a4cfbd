import { inject } from 'vitest';
import { runAuthorisation } from '../drill/authz';
import { runFuzz } from '../drill/fuzz';
import { actions, pages, routeHandlers } from '../drill/matrix';
import { allActions, allPages, allRouteHandlers } from '../drill/surface';
import { expect, test } from '../support/journey';

const runningApp = () => ({
  baseUrl: inject('baseUrl'),
  databaseUrl: inject('databaseUrl'),
  ownerUrl: inject('ownerUrl'),
  dataFolder: inject('dataFolder'),
});

test('the table of who may do what has every page, route and action, and nothing else', () => {
  expect(Object.keys(pages).sort()).toEqual([...allPages].sort());
  expect(Object.keys(routeHandlers).sort()).toEqual([...allRouteHandlers].sort());
  expect(Object.keys(actions).sort()).toEqual([...allActions().keys()].sort());
});

test('everybody is let in where the table says so, and nowhere else', async () => {
  const { cells, wrong } = await runAuthorisation(runningApp());
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(1000);
}, 180_000);

test('what no page of ours sends breaks nothing and changes nothing, whoever sends it', async () => {
  const { statuses, wrong } = await runFuzz(runningApp(), { requests: 800 });
  expect(wrong).toEqual([]);
  expect(statuses['400']).toBeGreaterThan(50);
}, 180_000);
