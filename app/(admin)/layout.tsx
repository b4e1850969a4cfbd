export { default } from '../(clinician)/layout';

export const dynamic = 'force-dynamic';
