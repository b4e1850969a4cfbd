'use client';

export { FailedPage as default } from '@/components/staff/failed-page';
