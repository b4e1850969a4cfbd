import { demoStaff } from '../../prisma/seed/demo-people.ts';
import { demoIsOpen } from './demo-clinic.ts';
import type { Settings } from './settings.ts';

/** The last words of a start: where the app is, how to get in, and the line that scripts wait for. */
export const announce = async (
  { dev, port, dataFolder, databaseUrl }: Settings,
  url: string,
): Promise<void> => {
  const demo = await demoIsOpen(url, dev);
  console.log(
    [
      '',
      `  Beforehand   ${process.env['NEXTAUTH_URL']}`,
      `  Data         ${databaseUrl ? 'the database in DATABASE_URL' : dataFolder}`,
      ...(demo
        ? [
            '',
            '  Demo clinic  sign in as',
            ...demoStaff.map(({ email, password, role }) => `    ${email}  ${password}  (${role})`),
          ]
        : []),
      '',
      `ready http://localhost:${port}`,
    ].join('\n'),
  );
};
