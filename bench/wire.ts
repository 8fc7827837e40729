import { connect } from "node:net";

export type Reply = { readonly status: number; readonly head: string; readonly body: Buffer };
export type Asking = { readonly method: "GET" | "POST" | "PUT"; readonly path: string; readonly body?: object; readonly key?: string };
export type Wire = { readonly ask: (asking: Asking) => Promise<Reply>; readonly close: () => void };

const HEAD_END = "\r\n\r\n";

/**
 * One kept-alive connection that asks one thing at a time. The client shares the two cores with the server,
 * so it is as thin as can be: it knows the status line, `content-length`, and nothing else of HTTP.
 */
export function openWire(port: number, cookie = ""): Wire {
  let line = openLine(port, cookie);
  return {
    // A server ends a line on which nobody has asked anything for long, as while a base grows.
    ask: (asking) => (line.ended() ? (line = openLine(port, cookie)) : line).ask(asking),
    close: () => line.close(),
  };
}

function openLine(port: number, cookie: string): Wire & { readonly ended: () => boolean } {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let pieces: Buffer[] = [];
  let answer: ((reply: Reply) => void) | undefined;
  let refuse: ((error: Error) => void) | undefined;
  socket.on("data", (piece) => {
    pieces.push(piece);
    const all = pieces.length === 1 ? piece : Buffer.concat(pieces);
    const end = all.indexOf(HEAD_END);
    if (end < 0) return;
    const head = all.toString("latin1", 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) return socket.destroy(new Error(`an answer without its length: ${head}`));
    const from = end + HEAD_END.length;
    if (all.length < from + length) return void (pieces = [all]);
    pieces = [];
    answer?.({ status: Number(head.slice(9, 12)), head, body: all.subarray(from, from + length) });
  });
  socket.on("error", (error) => refuse?.(error));
  socket.on("close", () => refuse?.(new Error("the server has closed the line")));
  const always = `host: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n${cookie === "" ? "" : `cookie: ${cookie}\r\n`}`;
  return {
    ended: () => socket.closed || socket.readableEnded,
    ask: ({ method, path, body, key }) =>
      new Promise((told, failed) => {
        [answer, refuse] = [told, failed];
        const text = body === undefined ? "" : JSON.stringify(body);
        const about = body === undefined ? "" : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
        socket.write(`${method} ${path} HTTP/1.1\r\n${always}${key === undefined ? "" : `idempotency-key: ${key}\r\n`}${about}\r\n${text}`);
      }),
    close: () => {
      refuse = undefined;
      socket.destroy();
    },
  };
}
