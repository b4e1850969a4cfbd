import type { Metadata } from 'next';
import { ReceiptForm } from '@/components/export/receipt-form';
import { PlainFrame } from '@/components/layout/plain-frame';
import { PageHeading } from '@/components/ui/page-heading';
import { confirm } from './actions';

export const metadata: Metadata = { title: 'Confirm receipt' };
export default function ReceiptPage() {
  return (
    <PlainFrame brand={{ name: 'Beforehand' }} tagline="Consent records that prove themselves.">
      <PageHeading
        title="Confirm receipt"
        lead="Did a clinic send you consent records? Tell it that the file arrived and that you could open it."
      />
      <ReceiptForm action={confirm} />
    </PlainFrame>
  );
}
