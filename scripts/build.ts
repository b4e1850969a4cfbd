import { buildApp, buildIsStale } from './setup/app-build.ts';
import { generatePrismaClient, prismaClientIsStale } from './setup/prisma-client.ts';
import { SetUpProblem } from './setup/set-up-problem.ts';

try {
  if (prismaClientIsStale()) generatePrismaClient();
  if (buildIsStale()) await buildApp();
} catch (error) {
  console.error(error instanceof SetUpProblem ? error.message : error);
  process.exitCode = 1;
}
