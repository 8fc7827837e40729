import { PassThrough } from "node:stream";
import { TOUCHED } from "#contracts/platform/live.ts";
import type { Touched } from "./call.ts";

/** A screen that does not read what it is told is let go; when it comes back it asks for everything anew. */
const UNREAD_BYTES_MAX = 64_000;
const AGAIN_AFTER_MS = 2_000;

/** The line to one open screen. */
export type Line = {
  readonly stream: PassThrough;
  readonly tell: (touched: readonly Touched[]) => void;
  /** A sign of life that keeps proxies from hanging up. */
  readonly beat: () => void;
  readonly end: () => void;
};

export function openLine(): Line {
  const stream = new PassThrough();
  stream.on("error", () => undefined);
  const write = (text: string): void => {
    if (stream.destroyed || stream.writableEnded) return;
    if (stream.writableLength + stream.readableLength > UNREAD_BYTES_MAX) stream.destroy();
    else stream.write(text);
  };
  write(`retry: ${AGAIN_AFTER_MS}\n\n`);
  return {
    stream,
    tell: (touched) => write(`event: ${TOUCHED}\ndata: ${JSON.stringify(touched.map(({ kind, id }) => ({ kind, id })))}\n\n`),
    beat: () => write(": here\n\n"),
    end: () => void stream.end(),
  };
}

export const LINE_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;
