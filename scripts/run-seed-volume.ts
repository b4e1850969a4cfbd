import { db } from '@/lib/db/client';
import { mostWhole, seedVolume } from '@/prisma/seed/volume/seed-volume';
import { problemInWords } from './setup/problem-in-words.ts';

/** Run by seed-volume.ts, with the database in the environment and how many in the arguments. */
const wanted = Number(process.argv[2]);
const whole = process.argv[3] === 'whole' || wanted <= mostWhole;
const began = performance.now();
let told = 0;
try {
  const { staff, email, password } = await seedVolume(
    wanted,
    (made) => {
      if (made - told < 10_000) return;
      told = made;
      console.error(`  ${made.toLocaleString('en')} of ${wanted.toLocaleString('en')}`);
    },
    whole,
  );
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  console.log(
    JSON.stringify({
      clinicId: staff.clinicId,
      records: Math.max(wanted, 3),
      whole,
      seconds,
      email,
      password,
    }),
  );
} catch (error) {
  console.error(problemInWords(error));
  process.exitCode = 1;
}
await db().$disconnect();
