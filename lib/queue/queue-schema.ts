/** The schema of the database that the queue keeps its own tables in. */
export const queueSchema = 'queue';
