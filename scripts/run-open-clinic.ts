import { parseArgs } from 'node:util';
import { EmailTaken, firstDay } from '@/lib/clinics/first-day';
import { firstDaySchema } from '@/lib/clinics/first-day.schema';
import { db } from '@/lib/db/client';

/** Run by open-clinic.ts, with the database in the environment. Option of the command by field of the schema. */
const options = {
  name: 'name',
  timeZone: 'time-zone',
  phone: 'phone',
  emergencyNumber: 'emergency-number',
  adminName: 'admin-name',
  adminEmail: 'admin-email',
} as const;

const usage = `npm run -s clinic:open -- ${Object.values(options)
  .map((option) => `--${option} …`)
  .join(' ')} [--admin-treats]`;

const text = { type: 'string' } as const;

const read = (): Record<keyof typeof options, string | undefined> & { adminTreats: boolean } => {
  const { values } = parseArgs({
    options: {
      name: text,
      'time-zone': text,
      phone: text,
      'emergency-number': text,
      'admin-name': text,
      'admin-email': text,
      'admin-treats': { type: 'boolean', default: false },
    },
  });
  return {
    name: values.name,
    timeZone: values['time-zone'],
    phone: values.phone,
    emergencyNumber: values['emergency-number'],
    adminName: values['admin-name'],
    adminEmail: values['admin-email'],
    adminTreats: values['admin-treats'],
  };
};

const run = async (): Promise<number> => {
  let given: ReturnType<typeof read>;
  try {
    given = read();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const parsed = firstDaySchema.safeParse(given);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      console.error(`--${options[path[0] as keyof typeof options]}: ${message}`);
    console.error(usage);
    return 2;
  }
  try {
    const { link } = await firstDay(parsed.data);
    console.log(
      `${parsed.data.name} is open. ${parsed.data.adminName} signs in as ${parsed.data.adminEmail}, after choosing a password at\n` +
        `${link.address}\nThe link works once, for three days, and is shown only now.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error;
    console.error(`--${options.adminEmail}: ${error.message}`);
    return 2;
  }
};

process.exitCode = await run();
await db().$disconnect();
