'use client';

import { useCallback, useEffect, useRef, type RefObject } from 'react';

import {
  gridPoint,
  isNewPoint,
  strokePath,
  strokeWidth,
  type SignaturePoint,
  type SignatureStroke,
} from './signature-strokes';

interface Pen {
  /** The area written on. */
  readonly pad: RefObject<SVGSVGElement | null>;
  /** Shows the stroke while it is drawn, without rendering the page for each point. */
  readonly wet: RefObject<SVGPathElement | null>;
}

/**
 * Follows one pointer at a time over the pad and hands over each finished stroke. A stroke ends, and is
 * kept, however the pointer leaves: lifted, cancelled by the system, or because the page was put away.
 */
export const usePen = ({ pad, wet }: Pen, onStroke: (stroke: SignatureStroke) => void): void => {
  const deliver = useRef(onStroke);
  useEffect(() => {
    deliver.current = onStroke;
  });

  const began = useRef<number>(undefined);
  const writing = useRef<{ id: number; kind: string; points: SignaturePoint[] }>(undefined);

  const finish = useCallback(() => {
    const stroke = writing.current;
    writing.current = undefined;
    wet.current?.setAttribute('d', '');
    if (stroke && stroke.points.length > 0) deliver.current({ points: stroke.points });
  }, [wet]);

  useEffect(() => {
    const area = pad.current;
    if (!area) return;

    const add = (event: PointerEvent) => {
      const stroke = writing.current;
      if (!stroke) return;
      // Measured each time: the page may have scrolled, turned or been enlarged since the last point.
      const box = area.getBoundingClientRect();
      const coalesced = event.getCoalescedEvents?.() ?? [];
      for (const moment of coalesced.length > 0 ? coalesced : [event]) {
        began.current ??= moment.timeStamp;
        const point = gridPoint(moment, box, moment.timeStamp - began.current);
        if (isNewPoint(stroke.points.at(-1), point)) stroke.points.push(point);
      }
      wet.current?.setAttribute('d', strokePath(stroke.points));
      wet.current?.setAttribute('stroke-width', String(strokeWidth(stroke.points)));
    };

    const down = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      // A palm lands beside the pen; a second finger beside the first. The pen wins, otherwise the first.
      if (writing.current && !(event.pointerType === 'pen' && writing.current.kind === 'touch')) return;
      if (writing.current) {
        writing.current = undefined;
        wet.current?.setAttribute('d', '');
      }
      event.preventDefault();
      area.setPointerCapture?.(event.pointerId);
      writing.current = { id: event.pointerId, kind: event.pointerType, points: [] };
      add(event);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId === writing.current?.id) add(event);
    };
    const up = (event: PointerEvent) => {
      if (event.pointerId === writing.current?.id) finish();
    };
    // Without this, handwriting recognition on some tablets takes the strokes for itself.
    const keepTouch = (event: TouchEvent) => {
      if (event.cancelable) event.preventDefault();
    };
    const putAway = () => {
      if (document.visibilityState === 'hidden') finish();
    };

    area.addEventListener('pointerdown', down);
    area.addEventListener('pointermove', move);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      area.addEventListener(end, up);
    area.addEventListener('touchstart', keepTouch, { passive: false });
    area.addEventListener('touchmove', keepTouch, { passive: false });
    document.addEventListener('visibilitychange', putAway);
    window.addEventListener('pagehide', finish);
    return () => {
      area.removeEventListener('pointerdown', down);
      area.removeEventListener('pointermove', move);
      for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
        area.removeEventListener(end, up);
      area.removeEventListener('touchstart', keepTouch);
      area.removeEventListener('touchmove', keepTouch);
      document.removeEventListener('visibilitychange', putAway);
      window.removeEventListener('pagehide', finish);
    };
  }, [pad, wet, finish]);
};
