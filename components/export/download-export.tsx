'use client';

import { useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { ButtonRow } from '@/components/ui/button-row';
import { Icon } from '@/components/ui/icon';

interface DownloadExportProps {
  readonly href: string;
  readonly label: string;
}

/** The file, and that it is on its way: a browser says so in a corner, if at all. */
export function DownloadExport({ href, label }: DownloadExportProps) {
  const [hasBegun, setHasBegun] = useState(false);
  return (
    <>
      <ButtonRow>
        {/* Not a Link: fetching it ahead would be a download nobody asked for. */}
        <a className={buttonClass({})} href={href} download onClick={() => setHasBegun(true)}>
          <Icon name="download" />
          <span>{label}</span>
        </a>
      </ButtonRow>
      <p role="status">
        {hasBegun &&
          'The download has begun. Your browser lists it among its downloads, and says when it is done.'}
      </p>
    </>
  );
}
