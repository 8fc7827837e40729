import { createHmac } from "node:crypto";

/** What an authenticator shows; `step` half minutes from now. */
export function authenticator(uri: string, step = 0): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll("=", "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((performance.timeOrigin + performance.now()) / 30_000) + step));
  const mark = createHmac("sha1", key).update(counter).digest();
  return String((mark.readUInt32BE(mark.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
