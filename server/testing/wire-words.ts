import { request as ask } from "node:http";
import { connect } from "node:net";

type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly text: string };
export type Saying = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string | Buffer };

/** One request exactly as it is written here: no client straightens its path. */
export const sayAt = (port: number, path: string, { method = "GET", headers = {}, body }: Saying = {}): Promise<Reply> =>
  new Promise((told, failed) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = ask({ host: "127.0.0.1", port, path, method, headers: { ...headers, ...length }, agent: false }, (reply) => {
      let text = "";
      reply
        .setEncoding("utf8")
        .on("data", (part: string) => void (text += part))
        .on("end", () => told({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
    });
    sent.on("error", failed).end(body);
  });

/** What comes back for bytes that no client would send. */
export const rawAt = (port: number, text: string): Promise<string> =>
  new Promise((told) => {
    let heard = "";
    const line = connect(port, "127.0.0.1", () => line.write(text));
    line.setTimeout(3_000, () => line.destroy());
    line
      .on("data", (part) => void (heard += part.toString()))
      .on("error", () => undefined)
      .on("close", () => told(heard));
  });
