import type { Pool, PoolClient } from 'pg';

/** Does `work` in one transaction: all of it is stored, or none. */
export const inTransaction = async <T>(owner: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    // Its transaction is open still: the connection goes with it.
    client.release(true);
    throw error;
  }
};
