import { useId } from 'react';
import { encode } from 'uqr';

/** A QR code that a phone's camera reads. It never stands alone: the address is beside it in words. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const titleId = useId();
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      className="app-qr"
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <title id={titleId}>{title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={dark.join('')} fill="#0b0c0c" />
    </svg>
  );
}
