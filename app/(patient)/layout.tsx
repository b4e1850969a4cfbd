import type { ReactNode } from 'react';
import { FreshOnReturn } from '@/components/intake/fresh-on-return';

export default function PatientLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <FreshOnReturn />
      {children}
    </>
  );
}
