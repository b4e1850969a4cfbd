import type { ReactNode } from 'react';
import { FreshOnReturn } from '@/components/layout/fresh-on-return';

export default function PatientLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <FreshOnReturn />
      {children}
    </>
  );
}
