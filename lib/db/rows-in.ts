import 'server-only';
import type { Prisma } from './generated/client';
import { pool } from './pool';

/**
 * Rows of one clinic straight from the connection, for millions of which nothing is looked at. Text and instants only, as the
 * driver gives them.
 */
export const rowsIn = async <Row extends object>(
  clinicId: string,
  { text, values }: Prisma.Sql,
): Promise<Row[]> => {
  const client = await pool().connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query("SELECT set_config('beforehand.clinic', $1, true)", [clinicId]);
    const { rows } = await client.query<Row>(text, values);
    await client.query('COMMIT');
    client.release();
    return rows;
  } catch (error) {
    // Its transaction is open still: the connection goes with it.
    client.release(true);
    throw error;
  }
};
