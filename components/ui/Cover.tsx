import clsx from 'clsx';
import { FileText, Headphones, Image, type LucideIcon, Play, Radio, Type } from 'lucide-react';
import type { Format } from '@/lib/model/capture';
import type { PlatformId } from '@/lib/model/roll';
import { platformColour } from './PlatformBadge';

const pictures: Record<Format, LucideIcon> = {
  video: Play,
  image: Image,
  text: Type,
  article: FileText,
  audio: Headphones,
  live: Radio,
};

type CoverProps = {
  /** A stored picture as a `data:` or `blob:` address; never one of the web. */
  picture?: string | undefined;
  platform: PlatformId;
  format?: Format | undefined;
  title: string;
  /** Seconds, for what plays. */
  duration?: number | undefined;
  className?: string;
};

/** The stored picture, or a drawn one: the platform's colour, the format, how the title begins. */
export function Cover({ picture, platform, format, title, duration, className }: CoverProps) {
  const Picture = pictures[format ?? 'text'];
  const colour = platformColour(platform);
  return (
    <span
      aria-hidden
      className={clsx('relative flex shrink-0 overflow-hidden rounded-control border bg-raised', className)}
      style={
        picture
          ? undefined
          : {
              background: `linear-gradient(160deg, color-mix(in oklab, ${colour} 14%, var(--raised)), color-mix(in oklab, ${colour} 26%, var(--raised)))`,
            }
      }
    >
      {picture ? (
        <img src={picture} alt="" className="size-full object-cover" draggable={false} />
      ) : (
        <>
          <span className="m-1.5 line-clamp-2 h-fit text-[10px] leading-[14px] font-medium text-ink">
            {[...title].slice(0, 18).join('')}
          </span>
          {duration === undefined && (
            <Picture className="absolute right-1 bottom-1 size-3.5 text-ink opacity-70" strokeWidth={2} />
          )}
        </>
      )}
      {duration !== undefined && (
        <span className="absolute bottom-0.5 left-0.5 rounded-small bg-[rgb(0_0_0/0.78)] px-1 text-[10px] leading-[14px] text-white">
          {clock(duration)}
        </span>
      )}
    </span>
  );
}

function clock(duration: number): string {
  const whole = Math.round(duration);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
