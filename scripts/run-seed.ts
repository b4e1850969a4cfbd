import { db } from '@/lib/db/client';
import { seedDemo } from '@/prisma/seed';

/** Run by setup/demo-clinic.ts, with the database in the environment. */
await seedDemo();
await db().$disconnect();
