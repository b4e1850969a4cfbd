export { NotFoundPage as default } from '@/components/staff/not-found-page';
