import { generatePrismaClient } from './setup/prisma-client.ts';

generatePrismaClient();
console.log('Generated lib/db/generated from prisma/schema.prisma.');
