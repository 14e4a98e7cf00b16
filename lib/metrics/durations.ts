import { fold } from './fold';

/** Seconds of a length in `4:01`, `01:02:03`, `PT4M1S` or `1小时2分3秒`. */
export function readDuration(text: string): number | undefined {
  const shown = fold(text);
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(shown);
  const words = /^(?=\d)(?:(\d{1,3})(?:小时|时|h) ?)?(?:(\d{1,4})(?:分钟?|m(?:in)?) ?)?(?:(\d{1,5})(?:秒|s))?$/i.exec(
    shown,
  );
  const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6}(?:\.\d{1,3})?)S)?$/.exec(shown);
  const match = clock ?? words ?? iso;
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  // `1:75:00` is no length; `75:00` is.
  if (clock?.[1] && Number(minutes) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
