export { default } from '../(clinician)/layout';
